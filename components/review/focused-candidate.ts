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
}

let focused: Focused = { desk: '', eventId: null, named: null };
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
  set({ desk, eventId, named: focused.desk === desk ? focused.named : null });
}

/** The address names another candidate: it is followed, unless the editor has moved on since the address was named last. */
export function followAddress(desk: string, named: number | null): void {
  const { desk: before, eventId, named: was } = focused;
  if (before === desk && was === named) return;
  set({ desk, eventId: before === desk && eventId !== was ? eventId : named, named });
}

/** Whatever the address names next is followed: the editor leaves the desk, or a verdict leads on before the address has named what it is about. */
export const followNext = (): void => set({ ...focused, named: focused.eventId });
