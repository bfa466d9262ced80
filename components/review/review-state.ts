/**
 * State of the review desk: a reducer with a store outside of React. A redirect after an action remounts the components.
 * This store keeps the focus and the keys pressed in the meantime.
 */
import type { TextRange } from '@/domain/views';

export interface ReviewState {
  readonly desk: string;
  readonly eventId: number | null;
  /** the candidate in the last URL */
  readonly named: number | null;
  /** the candidate that a pending URL change will name; undefined without a pending change */
  readonly requested: number | null | undefined;
  /** the candidate whose details a key waits for; keys pressed in the meantime are ignored unless they move the focus */
  readonly awaited: number | null;
  readonly marked: TextRange | null;
}

export interface Candidates {
  readonly order: readonly number[];
  readonly undecided: readonly number[];
}

export type ReviewEvent =
  /** the URL names a candidate, or none */
  | { readonly type: 'address'; readonly desk: string; readonly named: number | null }
  | { readonly type: 'focus'; readonly desk: string; readonly eventId: number | null }
  /** The URL is about to follow the focus. When it arrives, the focus may have moved on and stays there. */
  | { readonly type: 'request'; readonly named: number | null }
  /** Follow the next URL in any case. The editor leaves the desk, or a verdict redirects before the URL names the candidate. */
  | { readonly type: 'follow-next' }
  | ({ readonly type: 'step'; readonly desk: string; readonly by: 1 | -1 } & Candidates)
  | ({ readonly type: 'next'; readonly desk: string } & Candidates)
  | { readonly type: 'mark'; readonly desk: string; readonly words: TextRange | null }
  | { readonly type: 'await-fields'; readonly eventId: number }
  | { readonly type: 'fields-arrived'; readonly eventId: number };

export const INITIAL: ReviewState = { desk: '', eventId: null, named: null, requested: undefined, awaited: null, marked: null };

/** `named` is the candidate in the URL. It counts until the editor selects another one at this desk. */
export const focusIn = (state: ReviewState, desk: string, named: number | null): number | null =>
  state.desk === desk ? state.eventId : named;

export const markedIn = (state: ReviewState, desk: string): TextRange | null => (state.desk === desk ? state.marked : null);

export function reduceReview(state: ReviewState, event: ReviewEvent): ReviewState {
  switch (event.type) {
    case 'address':
      return followAddress(state, event.desk, event.named);
    case 'focus':
      return state.desk === event.desk
        ? { ...state, eventId: event.eventId }
        : { ...INITIAL, desk: event.desk, eventId: event.eventId, awaited: state.awaited };
    case 'request':
      return { ...state, requested: event.named };
    case 'follow-next':
      return { ...state, named: state.eventId, requested: undefined };
    case 'step':
      return reduceReview(state, { type: 'focus', desk: event.desk, eventId: stepFrom(focusIn(state, event.desk, null), event) });
    case 'next': {
      const rest = event.order.slice(event.order.indexOf(focusIn(state, event.desk, null) ?? 0) + 1);
      const eventId = rest.find((id) => event.undecided.includes(id)) ?? rest[0];
      return eventId === undefined ? state : reduceReview(state, { type: 'focus', desk: event.desk, eventId });
    }
    case 'mark':
      return { ...(state.desk === event.desk ? state : { ...INITIAL, desk: event.desk }), marked: event.words };
    case 'await-fields':
      return { ...state, awaited: event.eventId };
    case 'fields-arrived':
      return state.awaited === event.eventId ? { ...state, awaited: null } : state;
  }
}

/** Follows a new URL, unless this module requested it or the editor has moved on since the previous URL. */
function followAddress(state: ReviewState, desk: string, named: number | null): ReviewState {
  if (state.desk !== desk) return { ...INITIAL, desk, eventId: named, named, awaited: state.awaited };
  if (state.requested === named) return { ...state, named, requested: undefined };
  return state.named === named ? state : { ...state, eventId: state.eventId === state.named ? named : state.eventId, named };
}

function stepFrom(eventId: number | null, { by, order, undecided }: { readonly by: 1 | -1 } & Candidates): number | null {
  if (eventId === null) return order.find((id) => undecided.includes(id)) ?? order[0] ?? null;
  return order[Math.min(Math.max(order.indexOf(eventId) + by, 0), order.length - 1)] ?? null;
}

/** While the details of the focused candidate load, only keys that move the focus work. */
export const takesKey = (state: ReviewState, desk: string, isStep: boolean): boolean =>
  isStep || state.awaited === null || state.awaited !== focusIn(state, desk, null);

let current = INITIAL;
const listeners = new Set<() => void>();

export const reviewState = (): ReviewState => current;

export const markedAt = (desk: string): TextRange | null => markedIn(current, desk);

export const focusAt = (desk: string, named: number | null): number | null => focusIn(current, desk, named);

export function dispatchReview(event: ReviewEvent): void {
  current = reduceReview(current, event);
  for (const listener of listeners) listener();
}

export function subscribeReview(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
