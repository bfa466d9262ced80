/**
 * Which candidate is in focus, outside of React: an action that leads on takes the page's components down and up again, and neither the focus nor
 * keys that were pressed meanwhile may be lost with them.
 */

interface Focused {
  /** address of the review desk */
  readonly desk: string;
  readonly eventId: number | null;
  /** what the address named last */
  readonly named: number | null;
  /** what the address was asked to name, for the focus of then; undefined when it has named it */
  readonly asked: number | null | undefined;
}

let focused: Focused = { desk: '', eventId: null, named: null, asked: undefined };
const listeners = new Set<() => void>();

function set(next: Focused): void {
  focused = next;
  for (const listener of listeners) listener();
}

export function subscribeFocus(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** `named` is what the address names: it counts as long as nothing was chosen at this desk. */
export const focusAt = (desk: string, named: number | null): number | null => (focused.desk === desk ? focused.eventId : named);

export function putFocus(desk: string, eventId: number | null): void {
  set(focused.desk === desk ? { ...focused, eventId } : { desk, eventId, named: null, asked: undefined });
}

/** The address is about to follow the focus: when it names this, the focus may be elsewhere again, and stays there. */
export const askAddress = (named: number | null): void => set({ ...focused, asked: named });

/** The address names another candidate: it is followed, unless it only says what it was asked to, or the editor has moved on since it was named last. */
export function followAddress(desk: string, named: number | null): void {
  const { desk: before, eventId, named: was, asked } = focused;
  if (before !== desk) set({ desk, eventId: named, named, asked: undefined });
  else if (asked === named) set({ ...focused, named, asked: undefined });
  else if (was !== named) set({ ...focused, eventId: eventId === was ? named : eventId, named });
}

/** Whatever the address names next is followed: the editor leaves the desk, or a verdict leads on before the address has named what it is about. */
export const followNext = (): void => set({ ...focused, named: focused.eventId, asked: undefined });
