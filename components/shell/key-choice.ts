/** Keys that are pressed alone: whether they do something on the page, which the reader may switch off in this browser, and when. */
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
    // storage is switched off: the choice cannot outlive the page
  }
}

/** Nothing is held down with it, and nobody has taken it yet. */
export const isBareKey = ({ defaultPrevented, isComposing, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  !(defaultPrevented || isComposing || ctrlKey || metaKey || altKey);

/** Something lies over the page that has the keys. */
export const isDialogOpen = (): boolean => document.querySelector('[role="dialog"]:not([popover]), [popover]:popover-open') !== null;
