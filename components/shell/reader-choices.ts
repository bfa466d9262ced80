/** Choices that a reader makes for a browser: single-key shortcuts, with when they apply, and the color scheme. */
import { readStored, store } from '../ui/browser-storage';

const KEY = 'single-keys';

export const singleKeysOn = (): boolean => readStored(KEY) !== 'off';

/** If storage is blocked, the choice lasts only for this page. */
export const switchSingleKeys = (on: boolean): boolean => store(KEY, on ? null : 'off');

/** Returns true if no modifier is pressed and no other handler has used the key. */
export const isBareKey = ({ defaultPrevented, isComposing, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  !(defaultPrevented || isComposing || ctrlKey || metaKey || altKey);

/** Returns true if a dialog or popover is open, which receives the keys. */
export const isDialogOpen = (): boolean => document.querySelector('[role="dialog"]:not([popover]), [popover]:popover-open') !== null;

/** The reader's color scheme, stored in a cookie that the server reads before the first paint. */
export const THEME_COOKIE = 'theme';
export const THEME_CHOICES = ['system', 'light', 'dark'] as const;
export type ThemeChoice = (typeof THEME_CHOICES)[number];

export const themeChoice = (value: string | undefined): ThemeChoice => (value === 'light' || value === 'dark' ? value : 'system');
