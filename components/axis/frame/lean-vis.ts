/**
 * vis-timeline without what our axis does not need of it. vis measures each new item, draws all of them again after every single change,
 * and measures and draws the whole page of it for every pixel of a drag. Ours have one height; they are drawn as far again on either side
 * of the window and shifted together while it is only dragged; several changes are drawn once. This reaches into the library, whose
 * version is pinned: where it has changed, the browser tests of the axis fail.
 */
import type { Timeline } from 'vis-timeline/esnext';
import { AXIS_ITEM, type Interval, leanItem, type RangeItem } from './lean-item';

/** in windows: how far beside the window items are drawn */
const BESIDE = 1;

interface Component {
  /** true when its size has changed */
  redraw(): boolean;
}

interface ItemSet extends Component {
  readonly constructor: { readonly types: Record<string, RangeItem> & { readonly range: RangeItem } };
  readonly dom: { readonly foreground: HTMLElement };
}

interface Insides {
  readonly itemSet: ItemSet;
  readonly components: readonly Component[];
  readonly range: Interval;
  readonly props: { readonly center: { readonly width: number; readonly height: number } };
  readonly body: { readonly emitter: { emit(event: 'changed'): void } };
  _redraw: () => void;
  readonly _origRedraw: () => void;
}

export interface LeanVis {
  /** Makes several changes to the data and draws them once, at once. */
  together(change: () => void): void;
  stop(): void;
}

export function leanVis(timeline: Timeline): LeanVis {
  const insides = timeline as unknown as Insides;
  const { itemSet, range, props } = insides;
  const { types } = itemSet.constructor;
  types[AXIS_ITEM] ??= leanItem(types.range, BESIDE);
  const drawItems = itemSet.redraw.bind(itemSet);
  let drawn: (Interval & { readonly width: number; readonly height: number }) | null = null;
  let changing = false;
  let frame = 0;
  let stopped = false;

  /** px from where the items were drawn; null where they are to be drawn anew */
  function shifted(): number | null {
    if (drawn === null || drawn.width !== props.center.width || drawn.height !== props.center.height) return null;
    const length = range.end - range.start;
    const by = drawn.start - range.start;
    if (Math.abs(drawn.end - drawn.start - length) >= 1 || Math.abs(by) >= length * BESIDE) return null;
    return (by / length) * drawn.width;
  }

  itemSet.redraw = () => {
    if (changing) return false;
    const by = shifted();
    const resized = by === null && drawItems();
    itemSet.dom.foreground.style.transform = by ? `translateX(${by.toFixed(2)}px)` : '';
    if (by === null) drawn = resized ? null : { start: range.start, end: range.end, ...props.center };
    return resized;
  };

  /** Where nothing but the window has moved, no panel is measured. */
  function redraw(): void {
    frame = 0;
    if (shifted() === null || insides.components.some((component) => component.redraw())) insides._origRedraw();
    else insides.body.emitter.emit('changed');
  }

  insides._redraw = () => {
    if (frame === 0 && !changing && !stopped) frame = requestAnimationFrame(redraw);
  };

  return {
    together(change) {
      changing = true;
      change();
      changing = false;
      drawn = null;
      if (itemSet.redraw()) insides._redraw();
    },
    stop() {
      stopped = true;
      cancelAnimationFrame(frame);
    },
  };
}
