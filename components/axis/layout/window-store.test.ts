import { afterEach, describe, expect, it, vi } from 'vitest';
import { daysOf, forgetWindow, getWhole, getWindow, setWindow, shortened, subscribe, windowOver } from './window-store';

afterEach(forgetWindow);

describe('window shared by axis and overview', () => {
  it('is null until it is set', () => {
    expect(getWindow()).toBeNull();
  });

  it('notifies subscribers of each move until they unsubscribe', () => {
    const listener = vi.fn();
    const leave = subscribe(listener);
    setWindow({ from: 1, to: 9 }, { by: 'overview', how: 'jumped' });
    expect(listener).toHaveBeenCalledExactlyOnceWith({ from: 1, to: 9 }, { by: 'overview', how: 'jumped' });
    leave();
    setWindow({ from: 2, to: 9 }, { by: 'axis', how: 'moving' });
    expect(listener).toHaveBeenCalledTimes(1);
    expect(getWindow()).toEqual({ from: 2, to: 9 });
  });

  it('stays the same object while its value is unchanged', () => {
    setWindow({ from: 1, to: 9 }, { by: 'axis', how: 'moving' });
    const before = getWindow();
    setWindow({ from: 1, to: 9 }, { by: 'axis', how: 'moved' });
    expect(getWindow()).toBe(before);
  });

  it.each([
    { from: 3, to: 3 },
    { from: 4, to: 3 },
    { from: Number.NaN, to: 3 },
    { from: 0, to: Number.POSITIVE_INFINITY },
  ])('rejects %o', (window) => {
    expect(() => setWindow(window, { by: 'axis', how: 'moved' })).toThrow(RangeError);
    expect(getWindow()).toBeNull();
  });

  it.each([
    ['the start', undefined, { from: 10, to: 16 }],
    ['the start, for an event in it', { from: 14 }, { from: 10, to: 16 }],
    ['the days around an event behind the panel', { from: 15.5 }, { from: 12.5, to: 18.5 }],
    ['the end, for an event there', { from: 19 }, { from: 14, to: 20 }],
  ])('is shortened to %s', (_, event, expected) => {
    expect(shortened({ from: 10, to: 20 }, 0.6, event)).toEqual(expected);
  });

  it('remembers the shortened window until the next move', () => {
    const whole = { from: 1, to: 9 };
    setWindow({ from: 1, to: 5 }, { by: 'panel', how: 'moving', whole });
    expect([getWindow(), getWhole()]).toEqual([{ from: 1, to: 5 }, whole]);
    setWindow({ from: 2, to: 5 }, { by: 'axis', how: 'moving' });
    expect(getWhole()).toBeNull();
  });

  it('converts days to a window and back, also between two days', () => {
    const span = { from: '-0044-03-15', to: '2024-02-29' };
    const window = windowOver(span);
    expect(daysOf(window)).toEqual(span);
    expect(daysOf({ from: window.from - 0.4, to: window.to + 0.4 })).toEqual(span);
    expect(daysOf({ from: 0.2, to: 0.4 })).toEqual({ from: '1970-01-01', to: '1970-01-01' });
  });
});
