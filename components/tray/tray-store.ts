/** Stores the collection in this browser: the selected events in the reader's order, with a note on each. */
import { MOST_CHOSEN } from '@/domain/chosen-events';
import { readStored, store } from '../ui/browser-storage';
import { listen } from '../ui/listen';

export interface Tray {
  readonly ids: readonly number[];
  /** event ID → note */
  readonly notes: Readonly<Record<string, string>>;
}

export const MOST_NOTE = 1000;

const KEY = 'tray';
const EMPTY: Tray = { ids: [], notes: {} };
const listeners = new Set<() => void>();
let cached: { readonly text: string | null; readonly tray: Tray } = { text: null, tray: EMPTY };

/** Returns the same object until the collection changes, in this tab or another. */
export function readTray(): Tray {
  const text = readStored(KEY);
  if (text !== cached.text) cached = { text, tray: parse(text) };
  return cached.tray;
}

/** Returns false if browser storage is blocked or full. */
export function writeTray(tray: Tray): boolean {
  if (!store(KEY, JSON.stringify(tray))) return false;
  for (const listener of listeners) listener();
  return true;
}

/** Adds or removes an event. Returns false if the collection is full or cannot be stored. */
export function tick(id: number, ticked: boolean): boolean {
  const { ids, notes } = readTray();
  const others = ids.filter((one) => one !== id);
  if (ticked) return others.length < MOST_CHOSEN && writeTray({ ids: [...others, id], notes });
  const { [id]: _, ...left } = notes;
  return writeTray({ ids: others, notes: left });
}

export function subscribeTray(listener: () => void): () => void {
  listeners.add(listener);
  const leave = listen(window, { storage: listener });
  return () => {
    listeners.delete(listener);
    leave();
  };
}

export const emptyTray = (): Tray => EMPTY;

interface Shown {
  readonly asked: readonly number[];
  /** the published event for each of them, or null */
  readonly current: readonly (number | null)[];
  /** events that the reader has just removed */
  readonly removed: readonly number[];
}

/** Moves the notes of merged events to their targets, where both fit. Keeps the notes of hidden events, which may come back. */
export function moveNotes(notes: Tray['notes'], { asked, current, removed }: Shown): Tray['notes'] {
  const result = new Map(Object.entries(notes).filter(([id]) => !removed.includes(Number(id))));
  for (const [at, id] of asked.entries()) {
    const [from, target] = [String(id), current[at] ?? id];
    if (target === id || !result.get(from)) continue;
    const joined = [result.get(String(target)), result.get(from)].filter(Boolean).join('\n');
    if (joined.length > MOST_NOTE) continue;
    result.set(String(target), joined);
    result.delete(from);
  }
  return Object.fromEntries(result);
}

/** Returns whether two collections have the same events, in any order. */
export const sameEvents = (some: readonly number[], others: readonly number[]): boolean =>
  some.length === others.length && some.every((id) => others.includes(id));

function parse(text: string | null): Tray {
  try {
    const found: unknown = JSON.parse(text ?? 'null');
    if (typeof found !== 'object' || found === null) return EMPTY;
    const { ids, notes } = found as Record<string, unknown>;
    return {
      ids: Array.isArray(ids) ? ids.filter((id) => Number.isSafeInteger(id) && id > 0).slice(0, MOST_CHOSEN) : [],
      notes: Object.fromEntries(Object.entries(notes ?? {}).filter(([, note]) => typeof note === 'string')),
    };
  } catch {
    return EMPTY;
  }
}

/** Returns the order after one event has moved. `by` is −1 for up and 1 for down. */
export function moved(ids: readonly number[], index: number, by: -1 | 1): readonly number[] {
  const [one, other] = [ids[index], ids[index + by]];
  return ids.map((id) => (id === one ? (other ?? id) : id === other ? (one ?? id) : id));
}

export const without = (ids: readonly number[], id: number): readonly number[] => ids.filter((one) => one !== id);
