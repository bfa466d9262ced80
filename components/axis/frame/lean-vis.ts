import type { Timeline } from 'vis-timeline/esnext';

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

/**
 * vis-timeline without what our axis does not need of it. vis measures the whole of itself and draws its set of items for every pixel of a
 * drag; ours has no items (they are in `item-layer.ts`), and where only the window has moved, nothing but its scale is drawn. This reaches
 * into the library, whose version is pinned: where it has changed, the browser tests of the axis fail.
 */
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

/**
 * vis's scale, drawn with less. vis takes it out of the page and puts it back for every pixel of a drag, writes every date anew and measures
 * its letters each time, so that the browser works out the style of all of it again. Here its elements stay where they are, and only what
 * is another than before is written into them.
 */
interface ScaleInsides {
  readonly dom: {
    readonly foreground: HTMLElement;
    readonly background: HTMLElement;
    readonly lines: HTMLElement[];
    readonly majorTexts: HTMLElement[];
    readonly minorTexts: HTMLElement[];
    /** those of the drawing before, to be used again */
    readonly redundant: Record<'lines' | 'majorTexts' | 'minorTexts', HTMLElement[]>;
  };
  readonly props: Record<'minorLabelHeight' | 'minorLineHeight' | 'majorLineHeight' | 'minorLineWidth' | 'majorLineWidth', number>;
  readonly _repaintLabels: () => void;
  _repaintMinorText: (x: number, text: string) => HTMLElement;
  _repaintMajorText: (x: number, text: string) => HTMLElement;
  _repaintMinorLine: (x: number, width: number) => HTMLElement;
  _repaintMajorLine: (x: number, width: number) => HTMLElement;
}

type Kind = 'minor' | 'major';

/** Returns what draws it for another window in the same box. The scale stands below. */
function leanScale(scale: ScaleInsides): () => void {
  const { dom, props } = scale;

  function text(kind: Kind, x: number, y: number, words: string): HTMLElement {
    const label = dom.redundant[`${kind}Texts`].shift() ?? madeIn(dom.foreground, `vis-text vis-${kind}`);
    dom[`${kind}Texts`].push(label);
    if (label.textContent !== words) label.textContent = words;
    label.style.transform = `translate(${x.toFixed(1)}px, ${y}px)`;
    return label;
  }

  function line(kind: Kind, x: number, width: number): HTMLElement {
    const one = dom.redundant.lines.shift() ?? madeIn(dom.background, '');
    dom.lines.push(one);
    const className = `vis-grid vis-vertical vis-${kind}`;
    if (one.className !== className) one.className = className;
    one.style.width = `${width.toFixed(1)}px`;
    one.style.height = `${props[`${kind}LineHeight`]}px`;
    one.style.transform = `translate(${(x - props[`${kind}LineWidth`] / 2).toFixed(1)}px, 0px)`;
    return one;
  }

  scale._repaintMinorText = (x, words) => text('minor', x, 0, words);
  scale._repaintMajorText = (x, words) => text('major', x, props.minorLabelHeight, words);
  scale._repaintMinorLine = (x, width) => line('minor', x, width);
  scale._repaintMajorLine = (x, width) => line('major', x, width);
  return () => scale._repaintLabels();
}

function madeIn(parent: HTMLElement, className: string): HTMLElement {
  const element = document.createElement('div');
  element.className = className;
  parent.append(element);
  return element;
}
