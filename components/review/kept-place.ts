/**
 * Where the keyboard stands at the review desk. What a form of a candidate sends takes the page down and up again, and what had the focus with it.
 * The focus is put on a candidate's title then, lest the next press of Enter be one at nothing: that one publishes the article.
 */
const PRESSED = 'input, textarea, select, [contenteditable], a, button, summary, [tabindex]:not([tabindex="-1"])';

/** an answer that takes longer finds the editor elsewhere, and a click that is longer ago says nothing of a key any more */
export const FRESH_MS = 8_000;

/** what had the focus when the form of a candidate was sent */
let sent: { readonly element: Element; readonly candidate: Element; readonly at: number } | null = null;
/** what was pressed last with a pointer, and on which page; in some browsers that gives it no focus, but what it stands in, if anything */
let pointed: { readonly element: Element; readonly page: string; readonly at: number } | null = null;
/** the title that was given the focus */
let placed: HTMLElement | null = null;

/** Remembers a focus within the candidates when a form of one is sent; returns how to stop. */
export function watchPlace(): () => void {
  const onPointer = ({ target }: PointerEvent) => {
    pointed = isPressed(target) ? { element: target, page: window.location.pathname, at: performance.now() } : null;
  };
  const onSubmit = ({ target }: SubmitEvent) => {
    const candidate = target instanceof Element ? target.closest('.candidate') : null;
    const clicked = pointedNow();
    // a click elsewhere has nothing to do with a form that a key sends
    const element = candidate?.contains(clicked) ? clicked : document.activeElement?.closest('.candidate') ? document.activeElement : null;
    if (candidate && element) sent = { element, candidate, at: performance.now() };
  };
  document.addEventListener('pointerdown', onPointer, true);
  document.addEventListener('submit', onSubmit, true);
  return () => {
    document.removeEventListener('pointerdown', onPointer, true);
    document.removeEventListener('submit', onSubmit, true);
    // the page is also taken down and up again where it is
    if (pointed?.page !== window.location.pathname) pointed = null;
  };
}

/** What was pressed a moment ago on this page. */
const pointedNow = (): Element | null =>
  pointed !== null && pointed.page === window.location.pathname && performance.now() - pointed.at < FRESH_MS ? pointed.element : null;

/** Enter is meant for this: a field, a button, a link. */
export const isPressed = (target: EventTarget | null): target is Element => target instanceof Element && target.closest(PRESSED) !== null;

/** Enter is meant for what was pressed with a pointer, or for what had the focus: for a moment, or until another key is pressed, it is no key of the desk. */
export const isEnterElsewhere = (): boolean => pointedNow() !== null || isPlaceLost();

/** What had the focus is gone, and nothing else that can be pressed has it, unless it was put there before. */
function isPlaceLost(): boolean {
  if (sent === null || sent.element.isConnected || performance.now() - sent.at >= FRESH_MS) return false;
  const { activeElement: now } = document;
  return !isPressed(now) || now === placed;
}

/** Puts a focus that was lost on the title of the candidate that is open now, or else of the one that was decided. */
export function restorePlace(eventId: number | null): void {
  if (!isPlaceLost()) return;
  const titleOf = (id?: string) => document.querySelector<HTMLElement>(`#${id} .candidate-title`);
  placed = titleOf(`candidate-${eventId}`) ?? titleOf(sent?.candidate.id);
  if (placed === null) return;
  sent = null;
  placed.focus({ preventScroll: true });
}

/** The editor goes on with the keys of the desk: Enter is one of them again. */
export function leavePlace(): void {
  if (placed !== null && placed === document.activeElement) placed.blur();
  sent = null;
  placed = null;
  pointed = null;
}
