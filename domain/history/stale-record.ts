/** A save that came too late, as its form hears of it. */
import type { ActionState } from '../action-state';

/** A field that is stored otherwise than it was typed, for the notice that says so; what was chosen from a list is told in its words. */
export const differing = (label: string, stored: string, typed: string, choices: readonly (readonly [string, string])[] = []) =>
  stored === typed ? [] : [{ label, stored: choices.find(([id]) => id === stored)?.[1] ?? (stored || 'none') }];

/** The record as it is stored, which can be saved over; null when nobody was faster, or when what is stored was merged away. */
export function staleRecord<Stored extends object>(state: ActionState): Stored | null {
  if (state === null || state.ok || state.error.code !== 'conflict') return null;
  const { current } = (state.error.details ?? {}) as { readonly current?: Stored & { readonly mergedInto?: unknown } };
  return current && (current.mergedInto ?? null) === null ? current : null;
}
