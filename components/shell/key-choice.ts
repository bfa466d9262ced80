/** Single-key shortcuts: stores whether they are enabled in this browser, and determines when they apply. */
const KEY = 'single-keys';

export function singleKeysOn(): boolean {
  try {
    return localStorage.getItem(KEY) !== 'off';
  } catch {
    return true;
  }
}

export function switchSingleKeys(on: boolean): void {
  try {
    if (on) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, 'off');
  } catch {
    // Storage is blocked, so the choice lasts only for this page.
  }
}

/** Returns true if no modifier is pressed and no other handler has used the key. */
export const isBareKey = ({ defaultPrevented, isComposing, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  !(defaultPrevented || isComposing || ctrlKey || metaKey || altKey);

/** Returns true if a dialog or popover is open, which receives the keys. */
export const isDialogOpen = (): boolean => document.querySelector('[role="dialog"]:not([popover]), [popover]:popover-open') !== null;
