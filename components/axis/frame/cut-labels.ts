/** At either end vis draws the half of a date that lies in the window; a half says less than its grid line alone. */

interface Letters {
  /** px from where its label begins */
  readonly before: number;
  readonly width: number;
}

/** no date is longer: only what begins or ends this near to an end of the scale can be cut, and is measured */
const LONGEST_PX = 160;

/** Call what it returns after each drawing. What a date takes is measured once. */
export function createCutLabels(container: HTMLElement): (left: number, width: number) => void {
  const known = new Map<string, Letters>();
  const range = document.createRange();
  const labels = container.getElementsByClassName('vis-text') as HTMLCollectionOf<HTMLElement>;

  function lettersOf(label: Element): Letters {
    const key = `${label.classList.contains('vis-major')} ${label.textContent}`;
    const before = known.get(key);
    if (before) return before;
    // of the letters: the box of a date is as wide as the time it names
    range.selectNodeContents(label);
    const box = range.getBoundingClientRect();
    const letters = { before: box.left - label.getBoundingClientRect().left, width: box.width };
    known.set(key, letters);
    return letters;
  }

  function isCut(label: HTMLElement, left: number, width: number): boolean {
    const from = left + Number.parseFloat(label.style.transform.slice('translate('.length));
    const isFarFromEnds = from >= 0 && from + LONGEST_PX <= width;
    if (isFarFromEnds || label.classList.contains('vis-measure')) return false;
    const letters = lettersOf(label);
    return from + letters.before < 0 || from + letters.before + letters.width > width;
  }

  return (left, width) => {
    for (const label of labels) label.toggleAttribute('data-cut', isCut(label, left, width));
  };
}
