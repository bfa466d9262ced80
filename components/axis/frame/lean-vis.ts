/**
 * vis-timeline without what our axis does not need of it. vis measures the whole of itself and draws its set of items for every pixel of a
 * drag; ours has no items (they are in `item-layer.ts`), and where only the window has moved, nothing but its scale is drawn. This reaches
 * into the library, whose version is pinned: where it has changed, the browser tests of the axis fail.
 */
import type { Timeline } from 'vis-timeline/esnext';
import { leanScale, type ScaleInsides } from './lean-scale';

interface Component {
  /** true when its size has changed */
  redraw(): boolean;
}

interface Insides {
  readonly dom: { readonly center: HTMLElement };
  readonly props: Record<'root' | 'center' | 'left', { readonly width: number }>;
  readonly itemSet: Component;
  readonly timeAxis: ScaleInsides;
  readonly currentTime: Component;
  readonly body: { readonly emitter: { emit(event: 'changed'): void } };
  _redraw: () => void;
  /** the whole, at once */
  readonly _origRedraw: () => void;
}

export interface LeanVis {
  /** what moves with the window is put into this */
  readonly center: HTMLElement;
  /** px of the whole, of the window, and from the whole to where the window begins; as of the last drawing */
  widths(): { readonly whole: number; readonly window: number; readonly left: number };
  /** It has another size, and is drawn in it at once. */
  fit(): void;
  stop(): void;
}

export function leanVis(timeline: Timeline): LeanVis {
  const insides = timeline as unknown as Insides;
  let frame = 0;
  let stopped = false;
  insides.itemSet.redraw = () => false;
  const drawScale = leanScale(insides.timeAxis);

  /** What has another size is drawn by vis itself. */
  function redraw(): void {
    frame = 0;
    drawScale();
    insides.currentTime.redraw();
    insides.body.emitter.emit('changed');
  }

  insides._redraw = () => {
    if (frame === 0 && !stopped) frame = requestAnimationFrame(redraw);
  };

  return {
    center: insides.dom.center,
    widths: () => ({ whole: insides.props.root.width, window: insides.props.center.width, left: insides.props.left.width }),
    fit: insides._origRedraw,
    stop() {
      stopped = true;
      cancelAnimationFrame(frame);
    },
  };
}
