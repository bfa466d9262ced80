/**
 * Marks rows of the list that are new to this reader or say something else than at the last visit. The rows come from the server, which does not
 * know the reader, so what they say is set on the rendered elements, also on rows that come later. Browser only.
 */

/** Marks until the returned function is called. `marks`: number of an event → what its row says. */
export function markRows(marks: ReadonlyMap<number, string>): () => void {
  const list = document.querySelector('.list-frame');
  if (list === null || marks.size === 0) return () => undefined;
  mark(marks);
  const watcher = new MutationObserver(() => mark(marks));
  watcher.observe(list, { childList: true, subtree: true });
  return () => {
    watcher.disconnect();
    for (const line of document.querySelectorAll<HTMLElement>(LINES)) delete line.dataset.since;
  };
}

const LINES = '.list-frame .event-row .meta-line';

function mark(marks: ReadonlyMap<number, string>): void {
  for (const line of document.querySelectorAll<HTMLElement>(LINES)) {
    const words = marks.get(Number(line.closest<HTMLElement>('.event-row')?.dataset.event));
    if (words !== undefined && line.dataset.since !== words) line.dataset.since = words;
  }
}
