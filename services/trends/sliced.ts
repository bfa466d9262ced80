/** The events that trends are of: as a scope, and cut into slices. */
import type { Scope } from '../timeline/scope/scope';
import type { Slice } from '../timeline/scope/slices';

export interface Sliced {
  readonly scope: Scope;
  readonly slices: readonly Slice[];
}
