/**
 * Where the keyboard stands at the review desk. What a form of a candidate sends takes the page down and up again, and what had the focus with it.
 * The focus is put on a candidate's title then, lest the next press of Enter be one at nothing: that one publishes the article.
 */

/** an answer that takes longer finds the editor elsewhere */
const FRESH_MS = 8_000;

/** what had the focus when the form of a candidate was sent */
let sent: { readonly element: Element; readonly candidate: Element; readonly at: number } | null = null;
/** the title that was given the focus */
let placed: HTMLElement | null = null;

/** Remembers a focus within the candidates when a form of one is sent; returns how to stop. */
export function watchPlace(): () => void {
  const onSubmit = ({ target }: SubmitEvent) => {
    const { activeElement: element } = document;
    const candidate = target instanceof Element ? target.closest('.candidate') : null;
    if (candidate && element?.closest('.candidate')) sent = { element, candidate, at: performance.now() };
  };
  document.addEventListener('submit', onSubmit, true);
  return () => document.removeEventListener('submit', onSubmit, true);
}

/** What had the focus is gone, and nothing else has it. */
export const isPlaceLost = (): boolean =>
  sent !== null && !sent.element.isConnected && document.activeElement === document.body && performance.now() - sent.at < FRESH_MS;

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
}
