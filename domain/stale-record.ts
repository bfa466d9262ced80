/** A save that came too late, as its form hears of it. */
import type { ActionState } from './action-state';

/** The record as it is stored, which can be saved over; null when nobody was faster, or when what is stored was merged away. */
export function staleRecord<Stored extends object>(state: ActionState): Stored | null {
  if (state === null || state.ok || state.error.code !== 'conflict') return null;
  const { current } = (state.error.details ?? {}) as { readonly current?: Stored & { readonly mergedInto?: unknown } };
  return current && (current.mergedInto ?? null) === null ? current : null;
}
