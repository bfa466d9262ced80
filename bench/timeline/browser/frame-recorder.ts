/** Runs in the page: records frame times, when the first item appears, and when the axis last changed. */

export interface PageRecorder {
  /** ms since the start of navigation; null until an item appears */
  firstItem: number | null;
  /** end time and duration (ms) of each frame since `frames.length = 0` */
  readonly frames: { readonly at: number; readonly ms: number }[];
  /** `performance.now()` when an axis element was last added, removed or moved to another row */
  lastChange: number;
}

declare global {
  interface Window {
    recorder: PageRecorder;
  }
}

/** Pass to `page.addInitScript` with the selectors of an item and of the container. */
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
