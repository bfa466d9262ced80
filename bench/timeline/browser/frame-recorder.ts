/** Runs in the page: how long each frame takes, when the first item is seen, and when the axis last changed. */

export interface PageRecorder {
  /** ms since navigation began; null until there is one */
  firstItem: number | null;
  /** when each frame ended, since `frames.length = 0`, and how many ms it took */
  readonly frames: { readonly at: number; readonly ms: number }[];
  /** `performance.now()` when an element last came to the axis, left it or moved to another row */
  lastChange: number;
}

declare global {
  interface Window {
    recorder: PageRecorder;
  }
}

/** Give it to `page.addInitScript` with the selectors of one item and of what holds all of them. */
export function installRecorder({ item, holder }: { readonly item: string; readonly holder: string }): void {
  const recorder: PageRecorder = { firstItem: null, frames: [], lastChange: 0 };
  window.recorder = recorder;
  const isSeen = (element: Element): boolean => {
    const { width, height, right, left } = element.getBoundingClientRect();
    return width > 0 && height > 0 && right > 0 && left < innerWidth && getComputedStyle(element).visibility === 'visible';
  };
  new MutationObserver((changes) => {
    if (changes.some(({ target }) => target instanceof Element && target.closest(holder) !== null)) recorder.lastChange = performance.now();
  }).observe(document, { childList: true, subtree: true });
  let before = 0;
  const frame = (now: number): void => {
    if (before > 0) recorder.frames.push({ at: now, ms: now - before });
    before = now;
    if (recorder.firstItem === null && [...document.querySelectorAll(item)].some(isSeen)) recorder.firstItem = performance.now();
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
}
