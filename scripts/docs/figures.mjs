/** The headline figures of docs/accuracy.md, which are bold there, must be the ones that other documents repeat. */

/**
 * @param {string} accuracy text of docs/accuracy.md
 * @param {Readonly<Record<string, { text: string, count: number }>>} others file → its text and how many of the figures it repeats
 * @returns {string[]} offences
 */
export function staleFigures(accuracy, others) {
  const figures = [...accuracy.matchAll(/\*\*(\d+\.\d)\*\*/g)].map(([, figure]) => figure).slice(0, 3);
  return Object.entries(others).flatMap(([file, { text, count }]) =>
    figures
      .slice(0, count)
      .filter((figure) => !new RegExp(`(?<![\\d.])${figure.replace('.', '\\.')}(?!\\d)`).test(text))
      .map((figure) => `${file}: lacks the figure ${figure} of docs/accuracy.md`),
  );
}
