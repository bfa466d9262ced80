/** Where the reader wanted to go when the site could not be reached: kept until it can. One address, the last one asked for. */

let held: string | null = null;
const listeners = new Set<() => void>();

/** Keeps an address for later; null forgets it. */
export function holdBack(href: string | null): void {
  held = href;
  for (const listener of listeners) listener();
}

export const heldBack = (): string | null => held;

export function subscribeHeldBack(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
