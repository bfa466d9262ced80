/** What is marked in the article on the page → positions in its body. Every piece of text knows where it begins: `data-start`. */
import type { TextRange } from '@/domain/views';

/** Null when nothing of the text inside `root` is marked. */
export function chosenRange(root: HTMLElement, selection: Selection | null): TextRange | null {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!range.intersectsNode(root)) return null;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let start = Number.POSITIVE_INFINITY;
  let end = Number.NEGATIVE_INFINITY;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const begins = node.parentElement?.closest<HTMLElement>('[data-start]')?.dataset.start;
    if (begins === undefined || !range.intersectsNode(node)) continue;
    const from = node === range.startContainer ? range.startOffset : 0;
    const to = node === range.endContainer ? range.endOffset : (node.nodeValue ?? '').length;
    if (to <= from) continue;
    start = Math.min(start, Number(begins) + from);
    end = Math.max(end, Number(begins) + to);
  }
  return end > start ? { start, end } : null;
}
