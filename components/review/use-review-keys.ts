'use client';
/**
 * Keys of the review desk. Each key clicks a button or link on the page. Keys run one after another. A key waits while a
 * request for the same candidate runs, because that creates a new version.
 */
import { useEffect } from 'react';
import { eventFormId, sendUnsaved } from '../event-form/intent';
import { isBareKey, isDialogOpen, singleKeysOn } from '../shell/reader-choices';
import { FIELDS, isEnterElsewhere, isPressed, leavePlace } from './kept-place';
import { dispatchReview, focusAt, reviewState, takesKey } from './review-state';

interface ReviewKeys {
  readonly desk: string;
  /** event IDs of the candidates, in the order of the text */
  readonly order: readonly number[];
  readonly onHelp: () => void;
  /** called when Enter was ignored, because it belongs to another element */
  readonly onIdle: () => void;
}

const DEADLINE_MS = 8_000;
/** A button of an open candidate appears within this time, or never. */
const RENDERING_MS = 400;
/** React has finished its effects this long after a DOM change. */
const SETTLED_MS = 40;

const isField = (target: EventTarget | null): boolean => target instanceof Element && target.closest(FIELDS) !== null;

/**
 * Resolves with the result of `find` as soon as a DOM change provides one, or with null after `deadline` ms. If `stopped`
 * aborts, the promise never settles.
 */
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
/** Returns true if no request for the candidate and no undo is running. */
const isQuiet = (eventId: number | null): true | null =>
  document.querySelector(`#candidate-${eventId} form[data-busy], form[data-undo][data-busy]`) === null ? true : null;
/** Returns true if no request is running and the page is up to date. */
const isAtRest = (): true | null =>
  document.querySelector('form[data-busy]') === null && document.querySelector('.review-desk') !== null ? true : null;
const hasCome = (eventId: number): boolean =>
  inCandidate(eventId, '.candidate-open') !== null && inCandidate(eventId, '[data-opening]') === null;

async function press(eventId: number | null, selector: string): Promise<void> {
  await whenFound(() => isQuiet(eventId), DEADLINE_MS);
  const button = await whenFound(() => inCandidate<HTMLButtonElement>(eventId, selector), RENDERING_MS);
  button?.click();
  await untilSent(button?.form ?? null);
}

/**
 * Submits a form that concerns the previous action, such as undo. Waits until the page is up to date, because the form
 * changes with each action.
 */
async function submit(selector: string): Promise<void> {
  if ((await whenFound(isAtRest, DEADLINE_MS)) === null) return;
  const form = await whenFound(() => document.querySelector<HTMLFormElement>(selector), RENDERING_MS);
  form?.requestSubmit();
  await untilSent(form);
}

/** Waits until the form is marked as busy, which happens with the next render. */
async function untilSent(form: HTMLFormElement | null): Promise<void> {
  await whenFound(() => (form?.isConnected && form.dataset.busy === undefined ? null : true), RENDERING_MS);
}

async function untilAnswered(eventId: number): Promise<void> {
  await untilSent(document.querySelector<HTMLFormElement>(`#${eventFormId(eventId)}`));
  await whenFound(() => isQuiet(eventId), DEADLINE_MS);
}

async function followAtRest(selector: string): Promise<void> {
  if ((await whenFound(isAtRest, DEADLINE_MS)) === null) return;
  (await whenFound(() => document.querySelector<HTMLAnchorElement>(selector), RENDERING_MS))?.click();
}

let turn: Promise<void> = Promise.resolve();
let stop = () => {};

export function useReviewKeys(keys: ReviewKeys): void {
  const { desk, order, onHelp, onIdle } = keys;
  useEffect(() => {
    // Removes the previous listener, which was kept while the page remounted.
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
    // Saves unsaved input with the verdict. On an error, the form stays open with the message.
    if (intent === 'accept' && eventId !== null && sendUnsaved(eventId)) return untilAnswered(eventId);
    const found = await whenFound(() => inCandidate(eventId, form), eventId === null ? 0 : RENDERING_MS);
    // A candidate that already has this verdict keeps it. The focus still moves on, unless the editor has moved it in the
    // meantime.
    if (eventId !== null && (found !== null || now() === eventId)) dispatchReview({ type: 'next', ...candidates() });
    if (found !== null) await press(eventId, `${form} button`);
  };
  const soon = (selector: string, act: (element: HTMLElement) => void) => {
    const eventId = now();
    if (eventId === null) return;
    dispatchReview({ type: 'await-fields', eventId });
    // 'none' if the focus has moved on, or if the details have loaded without this element
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
    ['l', () => submit('form[data-main-news]')],
    ['n', () => follow('n')],
    ['b', () => follow('b')],
    ['q', () => followAtRest('a.review-way[data-key="q"]')],
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
    // A held key acts only once.
    if (event.repeat && !isStep) return;
    if (key === 'Enter' && isEnterElsewhere()) return onIdle();
    leavePlace();
    if (takesKey(reviewState(), desk, isStep)) turn = turn.then(action).catch(() => undefined);
  };
}

/** Moves the focus from a field to its candidate's title, where the keys of the desk work again. */
function leaveField(target: EventTarget | null): void {
  if (target instanceof Element && isField(target)) target.closest('.candidate')?.querySelector<HTMLElement>('.candidate-title')?.focus();
}

function openWords(details: HTMLElement): void {
  details.setAttribute('open', '');
  details.querySelector('select')?.focus();
}
