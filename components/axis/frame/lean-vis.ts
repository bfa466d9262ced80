import type { Timeline } from 'vis-timeline/esnext';

interface Component {
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
  /** vis's own full, synchronous redraw */
  readonly _origRedraw: () => void;
}

/**
 * Wraps vis-timeline and skips the work that this axis does not need. vis measures all its parts and draws its item set for
 * every pixel of a drag. This axis keeps its items in `item-layer.ts`, so a moved window redraws only the scale. This uses
 * private members of a pinned version, and the browser tests of the axis fail if they change.
 */
export function leanVis(timeline: Timeline) {
  const insides = timeline as unknown as Insides;
  let frame = 0;
  let stopped = false;
  insides.itemSet.redraw = () => false;
  const drawScale = leanScale(insides.timeAxis);

  /** Redraws for a moved window. After a change of size, `fit` runs vis's own redraw. */
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
    /** parent for everything that moves with the window */
    center: insides.dom.center,
    /** px as of the last draw: the root, the window, and the offset of the window in the root */
    widths: () => ({ whole: insides.props.root.width, window: insides.props.center.width, left: insides.props.left.width }),
    fit: insides._origRedraw,
    stop() {
      stopped = true;
      cancelAnimationFrame(frame);
    },
  };
}

/**
 * The private members of vis's scale that this file replaces. For every pixel of a drag, vis detaches the scale, rewrites every date and
 * measures its text. The browser then recomputes all styles. The replacement keeps the elements in place and writes only changed values.
 */
interface ScaleInsides {
  readonly dom: {
    readonly foreground: HTMLElement;
    readonly background: HTMLElement;
    readonly lines: HTMLElement[];
    readonly majorTexts: HTMLElement[];
    readonly minorTexts: HTMLElement[];
    /** elements of the previous draw, for reuse */
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
