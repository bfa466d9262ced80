import { vi } from 'vitest';
import { type DaySpan, printTile, type Tile, type TileView } from '@/domain/timeline/tiles';
import { createTileSource } from '../tile-source';

const BOUNDS = { from: '1900-01-01', to: '2100-12-31' };
/** A tile without events. */
export const emptyTile = (tile: Tile): TileView => ({ tile, events: [], hidden: [] });

/** One request, which the test answers or rejects. */
interface Asked {
  readonly key: string;
  readonly signal: AbortSignal;
  readonly answer: (view?: TileView) => Promise<void>;
  readonly refuse: (error: Error) => Promise<void>;
}

/** Creates a source whose requests wait for the test. Requires fake timers. */
export function askedSource(initial: readonly TileView[] = [], bounds: DaySpan = BOUNDS) {
  const requests: Asked[] = [];
  const onChange = vi.fn();
  const settle = async (): Promise<void> => {
    await vi.advanceTimersByTimeAsync(0);
  };
  const fetchTile = (tile: Tile, signal: AbortSignal): Promise<TileView> =>
    new Promise((resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason));
      requests.push({
        key: printTile(tile),
        signal,
        answer: (view = emptyTile(tile)) => {
          resolve(view);
          return settle();
        },
        refuse: (error) => {
          reject(error);
          return settle();
        },
      });
    });
  const source = createTileSource({ initial, bounds, fetchTile, onChange });
  const keys = (): string[] => requests.map(({ key }) => key);
  const answerAll = async (): Promise<void> => {
    for (let at = 0; at < requests.length; at += 1) await requests[at]?.answer();
  };
  return { source, asked: requests, keys, answerAll, onChange };
}
