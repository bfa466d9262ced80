/** At either end vis draws the half of a date that lies in the window; a half says less than its grid line alone. */

interface Letters {
  /** px from where its label begins */
  readonly before: number;
  readonly width: number;
}

/** Call what it returns after each drawing. What a date takes is measured once. @param left px from the container to the scale */
export function createCutLabels(container: HTMLElement, left: () => number): (width: number) => void {
  const known = new Map<string, Letters>();
  const range = document.createRange();

  function lettersOf(label: HTMLElement): Letters {
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

  return (width) => {
    for (const label of container.querySelectorAll<HTMLElement>('.vis-time-axis .vis-text:not(.vis-measure)')) {
      const from = left() + Number.parseFloat(label.style.transform.slice('translate('.length)) + lettersOf(label).before;
      label.toggleAttribute('data-cut', from < 0 || from + lettersOf(label).width > width);
    }
  };
}
