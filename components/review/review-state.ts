/**
 * What the review desk has in focus, as a reducer and outside of React: an action that leads on takes the page's components down and up again, and
 * neither the focus nor keys that were pressed meanwhile may be lost with them.
 */
export interface ReviewState {
  /** address of the review desk */
  readonly desk: string;
  /** the candidate in focus */
  readonly eventId: number | null;
  /** what the address named last */
  readonly named: number | null;
  /** what the address was requested to name, for the focus of then; undefined when it has named it */
  readonly requested: number | null | undefined;
  /** the candidate whose fields a key waits for: what is pressed meanwhile is meant for them */
  readonly awaited: number | null;
}

/** The candidates in the order of the text, and those without a decision. */
export interface Candidates {
  readonly order: readonly number[];
  readonly undecided: readonly number[];
}

export type ReviewEvent =
  /** the address names a candidate, or none */
  | { readonly type: 'address'; readonly desk: string; readonly named: number | null }
  | { readonly type: 'focus'; readonly desk: string; readonly eventId: number | null }
  /** the address is about to follow the focus: when it does, the focus may be elsewhere again, and stays there */
  | { readonly type: 'request'; readonly named: number | null }
  /** whatever the address names next is followed: the editor leaves the desk, or a verdict leads on before the address has named its candidate */
  | { readonly type: 'follow-next' }
  | ({ readonly type: 'step'; readonly desk: string; readonly by: 1 | -1 } & Candidates)
  /** as the server leads on after a verdict */
  | ({ readonly type: 'next'; readonly desk: string } & Candidates)
  | { readonly type: 'await-fields'; readonly eventId: number }
  | { readonly type: 'fields-arrived'; readonly eventId: number };

export const INITIAL: ReviewState = { desk: '', eventId: null, named: null, requested: undefined, awaited: null };

/** `named` is what the address names: it counts as long as nothing was chosen at this desk. */
export const focusIn = (state: ReviewState, desk: string, named: number | null): number | null =>
  state.desk === desk ? state.eventId : named;

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
    case 'await-fields':
      return { ...state, awaited: event.eventId };
    case 'fields-arrived':
      return state.awaited === event.eventId ? { ...state, awaited: null } : state;
  }
}

/** An address is followed unless it names what was requested, or the editor has moved on since it last named something. */
function followAddress(state: ReviewState, desk: string, named: number | null): ReviewState {
  if (state.desk !== desk) return { ...INITIAL, desk, eventId: named, named, awaited: state.awaited };
  if (state.requested === named) return { ...state, named, requested: undefined };
  return state.named === named ? state : { ...state, eventId: state.eventId === state.named ? named : state.eventId, named };
}

function stepFrom(eventId: number | null, { by, order, undecided }: { readonly by: 1 | -1 } & Candidates): number | null {
  if (eventId === null) return order.find((id) => undecided.includes(id)) ?? order[0] ?? null;
  return order[Math.min(Math.max(order.indexOf(eventId) + by, 0), order.length - 1)] ?? null;
}

/** While the fields of the candidate in focus are awaited, only another step counts. */
export const takesKey = (state: ReviewState, desk: string, isStep: boolean): boolean =>
  isStep || state.awaited === null || state.awaited !== focusIn(state, desk, null);

let current = INITIAL;
const listeners = new Set<() => void>();

export const reviewState = (): ReviewState => current;

export const focusAt = (desk: string, named: number | null): number | null => focusIn(current, desk, named);

export function dispatchReview(event: ReviewEvent): void {
  current = reduceReview(current, event);
  for (const listener of listeners) listener();
}

export function subscribeReview(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
