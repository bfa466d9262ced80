'use client';
/**
 * The keys of the review desk. Each presses a button or follows a link that is on the page. One after another: a key waits while what an earlier
 * one sent for the same candidate is under way, because that brings a new version.
 */
import { useEffect } from 'react';
import { eventFormId, sendUnsaved } from '../event-form/intent';
import { isBareKey, isDialogOpen, singleKeysOn } from '../shell/key-choice';
import { isEnterElsewhere, isPressed, leavePlace } from './kept-place';
import { dispatchReview, focusAt, reviewState, takesKey } from './review-state';

interface ReviewKeys {
  /** address of the review desk */
  readonly desk: string;
  /** events of the candidates in the order of the text */
  readonly order: readonly number[];
  readonly onHelp: () => void;
  /** Enter was meant for something else, and did nothing */
  readonly onIdle: () => void;
}

const DEADLINE_MS = 8_000;
/** a button of an open candidate is there with the next rendering, or never */
const RENDERING_MS = 400;
/** after a change of the page: what React does after a rendering is done by then */
const SETTLED_MS = 40;
const FIELDS = 'input, textarea, select, [contenteditable]';

const isField = (target: EventTarget | null): boolean => target instanceof Element && target.closest(FIELDS) !== null;

/** What `find` finds, as soon as a change of the page brings it; null after `deadline` ms. `stopped` ends the wait without an answer. */
export function whenFound<Found>(find: () => Found | null, deadline: number, stopped?: AbortSignal): Promise<Found | null> {
  const found = find();
  if (found !== null || deadline === 0) return Promise.resolve(found);
  return new Promise((resolve) => {
    let settling: number | undefined;
    const stop = () => {
      observer.disconnect();
      window.clearTimeout(settling);
      window.clearTimeout(end);
    };
    const check = (isOver: boolean) => {
      settling = undefined;
      const now = find();
      if (now === null && !isOver) return;
      stop();
      resolve(now);
    };
    const observer = new MutationObserver(() => {
      settling ??= window.setTimeout(() => check(false), SETTLED_MS);
    });
    observer.observe(document.body, { subtree: true, childList: true, attributes: true });
    const end = deadline === Number.POSITIVE_INFINITY ? undefined : window.setTimeout(() => check(true), deadline);
    stopped?.addEventListener('abort', stop);
  });
}

const isUndecided = (eventId: number): boolean => document.querySelector(`#candidate-${eventId}[data-verdict="open"]`) !== null;
const inCandidate = <Part extends HTMLElement>(eventId: number | null, selector: string): Part | null =>
  document.querySelector<Part>(`#candidate-${eventId} ${selector}`);
/** Neither of the candidate nor of an undoing anything is under way. */
const isQuiet = (eventId: number | null): true | null =>
  document.querySelector(`#candidate-${eventId} form[data-busy], form[data-undo][data-busy]`) === null ? true : null;
/** Nothing at all is under way, and the page shows what came of it. */
const isAtRest = (): true | null =>
  document.querySelector('form[data-busy]') === null && document.querySelector('.review-desk') !== null ? true : null;
/** The fields of an open candidate are there. */
const hasCome = (eventId: number): boolean =>
  inCandidate(eventId, '.candidate-open') !== null && inCandidate(eventId, '[data-opening]') === null;

/** Presses a button of a candidate when nothing of it is under way any more. */
async function press(eventId: number | null, selector: string): Promise<void> {
  await whenFound(() => isQuiet(eventId), DEADLINE_MS);
  const button = await whenFound(() => inCandidate<HTMLButtonElement>(eventId, selector), RENDERING_MS);
  button?.click();
  await untilSent(button?.form ?? null);
}

/** Presses the button of a form that concerns what was done before: it is not there, or another one, until that has arrived. */
async function submit(selector: string): Promise<void> {
  if ((await whenFound(isAtRest, DEADLINE_MS)) === null) return;
  const form = await whenFound(() => document.querySelector<HTMLFormElement>(selector), RENDERING_MS);
  form?.requestSubmit();
  await untilSent(form);
}

/** A form says with the next rendering that it is under way. */
async function untilSent(form: HTMLFormElement | null): Promise<void> {
  await whenFound(() => (form?.isConnected && form.dataset.busy === undefined ? null : true), RENDERING_MS);
}

/** The form of a candidate has been sent, and the page shows what came of it. */
async function untilAnswered(eventId: number): Promise<void> {
  await untilSent(document.querySelector<HTMLFormElement>(`#${eventFormId(eventId)}`));
  await whenFound(() => isQuiet(eventId), DEADLINE_MS);
}

/** Follows a link when nothing is under way any more. */
async function followAtRest(selector: string): Promise<void> {
  if ((await whenFound(isAtRest, DEADLINE_MS)) === null) return;
  (await whenFound(() => document.querySelector<HTMLAnchorElement>(selector), RENDERING_MS))?.click();
}

let turn: Promise<void> = Promise.resolve();
let stop = () => {};

export function useReviewKeys(keys: ReviewKeys): void {
  const { desk, order, onHelp, onIdle } = keys;
  useEffect(() => {
    // the listener of before, which had stayed while the page was taken down and up again
    stop();
    const onKey = listener({ desk, order, onHelp, onIdle });
    document.addEventListener('keydown', onKey);
    stop = () => document.removeEventListener('keydown', onKey);
    const detach = stop;
    return () => {
      window.setTimeout(detach, RENDERING_MS);
    };
  }, [desk, order, onHelp, onIdle]);
}

function listener({ desk, order, onHelp, onIdle }: ReviewKeys): (event: KeyboardEvent) => void {
  const now = (): number | null => focusAt(desk, null);
  const candidates = () => ({ desk, order, undecided: order.filter(isUndecided) });
  const step = (by: 1 | -1) => dispatchReview({ type: 'step', by, ...candidates() });
  const decide = async (intent: 'accept' | 'reject') => {
    const form = `form[data-intent="${intent}"]`;
    const eventId = now();
    await whenFound(() => isQuiet(eventId), DEADLINE_MS);
    // what was typed is saved with the verdict; where that fails, the form stays open and says why
    if (intent === 'accept' && eventId !== null && sendUnsaved(eventId)) return untilAnswered(eventId);
    const found = await whenFound(() => inCandidate(eventId, form), eventId === null ? 0 : RENDERING_MS);
    // what was decided so before stays so, and one goes on all the same, unless one has gone elsewhere meanwhile
    if (eventId !== null && (found !== null || now() === eventId)) dispatchReview({ type: 'next', ...candidates() });
    if (found !== null) await press(eventId, `${form} button`);
  };
  const soon = (selector: string, act: (element: HTMLElement) => void) => {
    const eventId = now();
    if (eventId === null) return;
    dispatchReview({ type: 'await-fields', eventId });
    // 'none' when the focus has moved on, or the fields have come and this is not among them
    const find = () => (now() === eventId ? (inCandidate(eventId, selector) ?? (hasCome(eventId) ? 'none' : null)) : 'none');
    void whenFound(find, DEADLINE_MS).then((found) => {
      dispatchReview({ type: 'fields-arrived', eventId });
      if (found !== null && found !== 'none') act(found);
    });
  };
  const follow = (key: string) => document.querySelector<HTMLElement>(`a.review-way[data-key="${key}"]`)?.click();
  const actions = new Map<string, () => void | Promise<void>>([
    ['j', () => step(1)],
    ['k', () => step(-1)],
    ['a', () => decide('accept')],
    ['x', () => decide('reject')],
    ['u', () => submit('form[data-undo]')],
    ['m', () => soon('a[data-key="m"]', (link) => link.click())],
    ['s', () => soon('a[data-key="s"]', (link) => link.click())],
    ['e', () => soon('input[name="title"]', (field) => field.focus())],
    ['w', () => soon('details[data-key="w"]', openWords)],
    ['n', () => follow('n')],
    ['b', () => follow('b')],
    ['Enter', () => followAtRest('a[data-publish]')],
    ['?', onHelp],
  ]);
  const actionOf = (key: string) => (/^[1-9]$/.test(key) ? () => press(now(), `button[data-number="${key}"]`) : actions.get(key));
  return (event) => {
    const { key, target } = event;
    if (!isBareKey(event) || isDialogOpen() || !singleKeysOn()) return;
    if (key === 'Escape') return leaveField(target);
    if (key === 'Enter' ? isPressed(target) : isField(target)) return;
    const action = actionOf(key);
    if (!action) return;
    event.preventDefault();
    const isStep = key === 'j' || key === 'k';
    // a key that is held down says what it does once
    if (event.repeat && !isStep) return;
    if (key === 'Enter' && isEnterElsewhere()) return onIdle();
    leavePlace();
    if (takesKey(reviewState(), desk, isStep)) turn = turn.then(action).catch(() => undefined);
  };
}

/** From a field of a candidate back to its title: the keys are heard again. */
function leaveField(target: EventTarget | null): void {
  if (target instanceof Element && isField(target)) target.closest('.candidate')?.querySelector<HTMLElement>('.candidate-title')?.focus();
}

function openWords(details: HTMLElement): void {
  details.setAttribute('open', '');
  details.querySelector('select')?.focus();
}
