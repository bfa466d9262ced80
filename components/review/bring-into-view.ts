/** room that an element needs below its upper edge to count as seen */
const ROOM_PX = 48;

/**
 * Brings a sentence or a candidate into view: inside its own column, where that scrolls, and the page as well where the column itself lies below
 * the window. Side by side, the columns then fill the window.
 */
export function bringIntoView(element: HTMLElement | null, column: string, behavior: ScrollBehavior): void {
  const box = element?.closest<HTMLElement>(column);
  if (!element || !box) return;
  const { top } = element.getBoundingClientRect();
  const most = box.scrollHeight - box.clientHeight;
  const was = box.scrollTop;
  const wanted = Math.min(Math.max(was + top - box.getBoundingClientRect().top - box.clientHeight / 4, 0), most);
  if (most > 0) box.scrollTo({ top: wanted, behavior });
  const stands = most > 0 ? top - (wanted - was) : top;
  if (stands >= 0 && stands <= window.innerHeight - ROOM_PX) return;
  const isBeside = getComputedStyle(box).position === 'sticky';
  const desk = box.parentElement?.getBoundingClientRect().top ?? 0;
  if (isBeside) window.scrollTo({ top: window.scrollY + desk, behavior });
  else if (most <= 0) window.scrollTo({ top: window.scrollY + top - ROOM_PX, behavior });
}
