/**
 * vis's scale, drawn with less. vis takes it out of the page and puts it back for every pixel of a drag, writes every date anew and measures
 * its letters each time, so that the browser works out the style of all of it again. Here its elements stay where they are, and only what
 * is another than before is written into them.
 */

export interface ScaleInsides {
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
export function leanScale(scale: ScaleInsides): () => void {
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
