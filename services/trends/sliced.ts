/** The events that trends are of: as a scope, and cut into slices. */
import type { Scope } from '../timeline/scope';
import type { Slice } from '../timeline/slices';

export interface Sliced {
  readonly scope: Scope;
  readonly slices: readonly Slice[];
}
