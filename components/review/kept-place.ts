/**
 * Keeps the keyboard focus at the review desk. Submitting a candidate's form remounts the page, which drops the focus. The
 * focus then moves to a candidate's title. Otherwise, the next Enter would publish the article.
 */
import { isDialogOpen } from '../shell/reader-choices';
import { listen } from '../ui/listen';

export const FIELDS = 'input, textarea, select, [contenteditable]';
const PRESSED = `${FIELDS}, a, button, summary, [tabindex]:not([tabindex="-1"])`;

/** After this time, the editor has moved on, and an earlier click no longer explains a key press. */
export const FRESH_MS = 8_000;

/** the focused element when a candidate's form was submitted */
let sent: { readonly element: Element; readonly candidate: Element; readonly at: number } | null = null;
/** The last element that was pressed with a pointer, and its page. Some browsers do not focus a pressed element, or focus its parent. */
let pointed: { readonly element: Element; readonly page: string; readonly at: number } | null = null;
/** the title that received the focus */
let placed: HTMLElement | null = null;

/** true after a key of the desk, until the editor uses Tab or a pointer */
let keyed = false;

/** Records the focus inside a candidate when one of its forms is submitted. Returns the function that stops this. */
export function watchPlace(): () => void {
  const onPointer = ({ target }: PointerEvent) => {
    keyed = false;
    pointed = isPressed(target) ? { element: target, page: window.location.pathname, at: performance.now() } : null;
  };
  const onTab = ({ key }: KeyboardEvent) => {
    if (key === 'Tab') keyed = false;
  };
  const onSubmit = ({ target }: SubmitEvent) => {
    const candidate = target instanceof Element ? target.closest('.candidate') : null;
    const clicked = pointedNow();
    // A click outside of the candidate is unrelated to a form that a key submits.
    const { activeElement: now } = document;
    const element = candidate?.contains(clicked) ? clicked : isPressed(now) && now.closest('.candidate') ? now : null;
    if (candidate && element) sent = { element, candidate, at: performance.now() };
  };
  const leave = listen(document, { pointerdown: onPointer, keydown: onTab, submit: onSubmit }, true);
  return () => {
    leave();
    // The page can remount at the same URL, so a recent press on it still counts.
    if (pointed?.page !== window.location.pathname) pointed = null;
  };
}

const pointedNow = (): Element | null =>
  pointed !== null && pointed.page === window.location.pathname && performance.now() - pointed.at < FRESH_MS ? pointed.element : null;

/** Returns whether Enter has its own meaning for this element, such as a field, a button or a link. */
export const isPressed = (target: EventTarget | null): target is Element => target instanceof Element && target.closest(PRESSED) !== null;

/**
 * Returns whether Enter belongs to a recently pressed element or to a lost focus. The desk then ignores Enter for a while,
 * or until another key is pressed.
 */
export const isEnterElsewhere = (): boolean => pointedNow() !== null || isPlaceLost();

/** Returns whether the focused element is gone and no other interactive element has received the focus since. */
function isPlaceLost(): boolean {
  if (sent === null || sent.element.isConnected || performance.now() - sent.at >= FRESH_MS) return false;
  const { activeElement: now } = document;
  return !isPressed(now) || now === placed;
}

/**
 * Moves a lost focus to the title of the open candidate, or else of the candidate that was just decided. After a key of the
 * desk, the focus follows the open candidate. The focus is then on the row, where Enter still works as a key of the desk.
 */
export function restorePlace(eventId: number | null): void {
  if (!isPlaceLost()) {
    followKeys(eventId);
    return;
  }
  const titleOf = (id?: string) => document.querySelector<HTMLElement>(`#${id} .candidate-title`);
  placed = titleOf(`candidate-${eventId}`) ?? titleOf(sent?.candidate.id);
  if (placed === null) return;
  sent = null;
  placed.focus({ preventScroll: true });
}

/** Does not move the focus from the open candidate, a field, a dialog or an element outside the candidates. */
function followKeys(eventId: number | null): void {
  const row = keyed && !isDialogOpen() ? document.querySelector<HTMLElement>(`#candidate-${eventId} .candidate-row`) : null;
  if (row === null) return;
  const { activeElement: now } = document;
  const candidate = now?.closest('.candidate') ?? null;
  const isNowhere = now === null || (now !== row && now.contains(row));
  const isBehind = candidate !== null && !candidate.contains(row) && now?.closest(FIELDS) === null;
  if (isNowhere || isBehind) row.focus({ preventScroll: true });
}

/** Call when the editor uses another key of the desk. Enter works again as a key of the desk, not as a click on a title that was left. */
export function leavePlace(): void {
  document.activeElement?.closest<HTMLElement>('.candidate-title')?.blur();
  sent = null;
  placed = null;
  pointed = null;
  keyed = true;
}
