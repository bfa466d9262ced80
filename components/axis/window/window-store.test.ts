import { afterEach, describe, expect, it, vi } from 'vitest';
import { daysOf, forgetWindow, getWindow, setWindow, subscribe, windowOver } from './window-store';

afterEach(forgetWindow);

describe('the window that axis and overview share', () => {
  it('is nothing until somebody sets it', () => {
    expect(getWindow()).toBeNull();
  });

  it('tells everyone who moved it and how, until they leave', () => {
    const listener = vi.fn();
    const leave = subscribe(listener);
    setWindow({ from: 1, to: 9 }, { by: 'overview', how: 'jumped' });
    expect(listener).toHaveBeenCalledExactlyOnceWith({ from: 1, to: 9 }, { by: 'overview', how: 'jumped' });
    leave();
    setWindow({ from: 2, to: 9 }, { by: 'axis', how: 'moving' });
    expect(listener).toHaveBeenCalledTimes(1);
    expect(getWindow()).toEqual({ from: 2, to: 9 });
  });

  it('stays the same object while it does not change', () => {
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
  ])('%o is refused', (window) => {
    expect(() => setWindow(window, { by: 'axis', how: 'moved' })).toThrow(RangeError);
    expect(getWindow()).toBeNull();
  });

  it('days become a window and the same days again, also where it lies between two days', () => {
    const span = { from: '-0044-03-15', to: '2024-02-29' };
    const window = windowOver(span);
    expect(daysOf(window)).toEqual(span);
    expect(daysOf({ from: window.from - 0.4, to: window.to + 0.4 })).toEqual(span);
    expect(daysOf({ from: 0.2, to: 0.4 })).toEqual({ from: '1970-01-01', to: '1970-01-01' });
  });
});
