/** Where one event stands in a lane at one scale. */
import type { AxisItem } from './axis-item';
import type { MarkExtent } from './mark-extent';

export interface Placed {
  /** the id of its lane; an event may stand in several */
  readonly lane: string;
  readonly item: AxisItem;
  /** from the top of the axis, across lanes */
  readonly row: number;
  readonly labelled: boolean;
  readonly mark: MarkExtent;
  /** px of the label to the right of its mark, with the gap between them; 0 for a bare mark */
  readonly label: number;
}
