/** Whether single letters do something on the page: on, until the reader switches them off in this browser. */
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
