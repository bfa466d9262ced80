import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { printTile } from '@/domain/timeline/tiles';
import { askedSource, emptyTile } from './testing/asked-source';
import { RETRY_MS, TileRefused } from './tile-source';

/** Each month is drawn from tiles of four months: three of them cover a year. */
const YEAR = { from: '2024-01-01', to: '2024-12-31' };

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('axis tiles', () => {
  it('from the page are not requested again', async () => {
    const { source, keys } = askedSource([emptyTile({ level: 3, index: 2024 })]);
    source.look(YEAR, true);
    expect(source.state()).toBe('complete');
    expect(keys()).not.toContain('3.2024');
    expect(keys()).toContain('3.2023');
  });

  it('are requested in this order: visible, adjacent, other zoom levels', async () => {
    const { source, asked, keys, answerAll } = askedSource();
    source.look(YEAR, true);
    expect(keys()[0]).toBe('3.2024');
    expect(source.state()).toBe('loading');
    await answerAll();
    expect(source.state()).toBe('complete');
    const drawn = source.wanted().map(printTile);
    expect(keys()).toEqual(drawn);
    for (let round = 0; round < 12; round += 1) {
      await vi.advanceTimersByTimeAsync(300);
      await asked.at(-1)?.answer();
    }
    const later = keys().slice(drawn.length);
    expect(later.some((key) => key.startsWith('4.'))).toBe(true);
    expect(later.some((key) => key.startsWith('2.'))).toBe(true);
    expect(new Set(keys()).size).toBe(keys().length);
  });

  it('are requested when movement needs them, but not during a fast pan', async () => {
    const { source, keys } = askedSource();
    source.look(YEAR, false);
    expect(keys()).toContain('3.2024');
    for (const year of [1990, 1980, 1950]) {
      await vi.advanceTimersByTimeAsync(10);
      source.look({ from: `${year}-01-01`, to: `${year}-12-31` }, false);
    }
    await vi.advanceTimersByTimeAsync(100);
    expect(keys()).toContain('3.1950');
    expect(keys()).not.toContain('3.1980');
  });

  it('of the next zoom level are requested during the zoom', async () => {
    const { source, keys, answerAll } = askedSource();
    source.look(YEAR, true);
    await answerAll();
    source.look({ from: '2024-01-10', to: '2024-12-20' }, false);
    await vi.advanceTimersByTimeAsync(100);
    expect(source.wanted().map(({ level }) => level)).toContain(3);
    expect(keys()).toContain('2.6073');
    source.look(YEAR, true);
    await answerAll();
    source.look({ from: '2023-12-01', to: '2025-01-31' }, false);
    await vi.advanceTimersByTimeAsync(100);
    expect(keys().some((key) => key.startsWith('4.'))).toBe(true);
  });

  it('are requested during a continuous movement', async () => {
    const { source, keys } = askedSource();
    for (let day = 1; day <= 9; day += 1) {
      source.look({ from: `2024-01-0${day}`, to: `2025-01-0${day}` }, false);
      await vi.advanceTimersByTimeAsync(20);
    }
    expect(keys()).toContain('3.2024');
  });

  it('stay requested after the window moves on; beyond the limit the oldest are aborted', async () => {
    const { source, asked, keys, onChange } = askedSource();
    const see = (year: number): void => {
      source.look({ from: `${year}-01-01`, to: `${year}-12-31` }, true);
    };
    const calledOff = (): string[] => asked.filter(({ signal }) => signal.aborted).map(({ key }) => key);
    see(2024);
    const first = keys();
    see(1950);
    expect(keys().slice(first.length)[0]).toBe('3.1950');
    const second = keys().slice(first.length);
    expect(calledOff()).toEqual(first.slice(0, first.length + second.length - 6));
    see(2050);
    expect(keys()).toContain('3.2050');
    expect(keys().length - calledOff().length).toBe(6);
    await vi.advanceTimersByTimeAsync(0);
    expect(onChange).not.toHaveBeenCalled();
  });

  it('are kept if they arrive after the window has moved on', async () => {
    const { source, asked, keys } = askedSource();
    source.look(YEAR, true);
    const first = [...asked];
    source.look({ from: '1950-01-01', to: '1950-12-31' }, false);
    for (const one of first) await one.answer();
    for (const { key } of first) expect(asked.find((one) => one.key === key)?.signal.aborted).toBe(false);
    source.look(YEAR, true);
    expect(new Set(keys()).size).toBe(keys().length);
    expect(source.state()).toBe('complete');
  });

  it('are not requested before the first or after the last event', async () => {
    const { source, answerAll, keys } = askedSource([], { from: '2024-03-01', to: '2024-03-20' });
    source.look(YEAR, true);
    await answerAll();
    expect(keys()).toEqual(['3.2024']);
    expect(source.state()).toBe('complete');
  });

  it('are cached up to a limit; the least recently used are dropped', async () => {
    const { source, answerAll, keys } = askedSource();
    for (let year = 1900; year < 2024; year += 2) {
      source.look({ from: `${year}-01-01`, to: `${year}-12-31` }, true);
      await answerAll();
    }
    expect(source.known({ level: 3, index: 1900 })).toBeUndefined();
    expect(source.known({ level: 3, index: 2022 })).toBeDefined();
    const before = keys().length;
    source.look({ from: '2022-01-01', to: '2022-12-31' }, true);
    expect(keys().length).toBe(before);
  });

  it('are reported as changed only when other tiles are needed', () => {
    const { source } = askedSource();
    expect(source.look(YEAR, true)).toBe(true);
    expect(source.look({ from: '2024-01-02', to: '2024-12-31' }, false)).toBe(false);
    expect(source.look({ from: '2026-01-01', to: '2026-12-31' }, false)).toBe(true);
  });
});

describe('failed requests', () => {
  it('are retried after growing pauses, then only when the reader retries', async () => {
    const { source, asked, onChange } = askedSource([], { from: '2024-03-01', to: '2024-03-20' });
    source.look(YEAR, true);
    for (const pause of RETRY_MS) {
      await asked.at(-1)?.refuse(new Error('no network'));
      expect(source.state()).toBe('loading');
      const before = asked.length;
      await vi.advanceTimersByTimeAsync(pause - 1);
      expect(asked.length).toBe(before);
      await vi.advanceTimersByTimeAsync(1);
      expect(asked.length).toBe(before + 1);
    }
    await asked.at(-1)?.refuse(new Error('no network'));
    expect(source.state()).toBe('failed');
    expect(onChange).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(asked.length).toBe(RETRY_MS.length + 1);
    source.retry();
    await asked.at(-1)?.answer();
    expect(source.state()).toBe('complete');
    expect(onChange).toHaveBeenCalledTimes(2);
  });

  it('are final immediately after a rejection', async () => {
    const { source, asked } = askedSource([], { from: '2024-03-01', to: '2024-03-20' });
    source.look(YEAR, true);
    await asked[0]?.refuse(new TileRefused('400'));
    expect(source.state()).toBe('failed');
  });

  it('are not retried after close, which aborts the rest', async () => {
    const { source, asked, onChange } = askedSource();
    source.look(YEAR, true);
    source.close();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(asked.every(({ signal }) => signal.aborted)).toBe(true);
    expect(onChange).not.toHaveBeenCalled();
  });
});
