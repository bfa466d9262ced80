'use client';
import { useRouter } from 'next/navigation';
import { createContext, type MouseEvent, type ReactNode, useCallback, useContext, useEffect, useState, useSyncExternalStore } from 'react';
import type { TextRange } from '@/domain/views';
import { DECIDE } from '../event-form/intent';
import { isPlainClick } from '../shell/navigation';
import { isBareKey } from '../shell/reader-choices';
import { lazy } from '../ui/lazy';
import { listen } from '../ui/listen';
import { SpokenStatus } from '../ui/spoken-status';
import { FRESH_MS, restorePlace, watchPlace } from './kept-place';
import { dispatchReview, focusAt, markedAt, subscribeReview } from './review-state';
import { useReviewKeys, whenFound } from './use-review-keys';

const ReviewKeysSheet = lazy(() => import('./review-keys-sheet').then((file) => file.ReviewKeysSheet));

interface Focus {
  readonly focused: number | null;
  /** Focuses a candidate. A plain click on its link then does not navigate. */
  readonly choose: (eventId: number | null, click?: MouseEvent) => void;
  readonly showKeys: () => void;
}

const FocusContext = createContext<Focus>({ focused: null, choose: () => {}, showKeys: () => {} });

export const useReviewFocus = (): Focus => useContext(FocusContext);

export function useMarked(desk: string): TextRange | null {
  const marked = () => markedAt(desk);
  return useSyncExternalStore(subscribeReview, marked, () => null);
}

interface ReviewFocusProps {
  readonly desk: string;
  readonly order: readonly number[];
  /** the event whose details the server has sent */
  readonly opened: number | null;
  readonly children: ReactNode;
}

/** Fetches the details after this pause between keys, or after a running verdict has ended. */
const REST_MS = 180;
/** URL parameters of the last action and its undo, kept until the next action */
const KEPT = ['done', 'told', 'undo'];
const IDLE = 'Enter was ignored because you had just pressed another button. Wait a few seconds, then press Enter again.';

function addressOf(desk: string, eventId: number | null): string {
  const before = new URLSearchParams(window.location.search);
  const params = new URLSearchParams(eventId === null ? {} : { event: String(eventId) });
  for (const name of KEPT) if (before.has(name)) params.set(name, before.get(name) ?? '');
  return params.size === 0 ? desk : `${desk}?${params}`;
}

/**
 * Tracks the focused candidate of the review desk, and keeps it and its sentence in view. The focus is not in the URL. Keys
 * therefore act on what is visible, even while the server sends the details of an earlier candidate.
 */
export function ReviewFocus({ desk, order, opened, children }: ReviewFocusProps) {
  const router = useRouter();
  const focused = useSyncExternalStore(
    subscribeReview,
    () => focusAt(desk, opened),
    () => opened,
  );
  const [leaving, setLeaving] = useState(false);
  const [help, setHelp] = useState(false);
  const [idle, setIdle] = useState(false);

  const choose = useCallback(
    (eventId: number | null, click?: MouseEvent) => {
      if (click && !isPlainClick(click)) return;
      click?.preventDefault();
      dispatchReview({ type: 'focus', desk, eventId });
    },
    [desk],
  );

  useEffect(() => dispatchReview({ type: 'address', desk, named: opened }), [desk, opened]);

  useEffect(() => {
    const onClick = (click: globalThis.MouseEvent) => {
      const link = click.target instanceof Element ? click.target.closest('a') : null;
      const isHere = link === null || (link.target !== '' && link.target !== '_self') || link.hasAttribute('download');
      if (isHere || !isPlainClick(click) || click.defaultPrevented || link.pathname === desk) return;
      setLeaving(true);
      dispatchReview({ type: 'follow-next' });
    };
    // A key of the desk means that the editor is still on this page. Shift alone or a copied selection does not.
    const onKey = (key: KeyboardEvent) => {
      if (isBareKey(key) && key.key.length === 1) setLeaving(false);
    };
    const onSubmit = ({ target, submitter }: SubmitEvent) => {
      const isVerdict =
        target instanceof Element && (target.closest('.candidate-verdict') || submitter?.getAttribute('value') === DECIDE.value);
      // The added event opens, whatever the editor has looked at before.
      if (target instanceof Element && target.closest('form[data-main-news]')) dispatchReview({ type: 'follow-next' });
      // The focus returns to the event of the undone action before the next key.
      const undone = target instanceof HTMLElement ? Number(target.dataset.undo) : 0;
      if (order.includes(undone)) dispatchReview({ type: 'focus', desk, eventId: undone });
      // If a key triggered the verdict, the focus has already moved on.
      if (isVerdict && target.closest(`#candidate-${focusAt(desk, null)}`)) dispatchReview({ type: 'follow-next' });
    };
    return listen(document, { click: onClick, keydown: onKey, submit: onSubmit }, true);
  }, [desk, order]);

  useEffect(watchPlace, []);
  // Runs after every render, because any response may have dropped the focus.
  useEffect(() => restorePlace(focusAt(desk, opened)));

  // Loads the details of the focused candidate. Waits for a running verdict, and does not interrupt navigation to another
  // page.
  useEffect(() => {
    if (focused === opened || leaving) return;
    const moved = new AbortController();
    const timer = window.setTimeout(async () => {
      await whenFound(() => document.querySelector('form[data-busy]') === null || null, Number.POSITIVE_INFINITY, moved.signal);
      dispatchReview({ type: 'request', named: focused });
      router.replace(addressOf(desk, focused), { scroll: false });
    }, REST_MS);
    return () => {
      window.clearTimeout(timer);
      moved.abort();
    };
  }, [focused, opened, leaving, desk, router]);

  useEffect(() => {
    setLeaving(false);
    if (focused === null) return;
    const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    const behavior = calm ? 'auto' : 'smooth';
    bringIntoView(document.getElementById(`sentence-${focused}`), '.review-text', behavior);
    bringIntoView(document.getElementById(`candidate-${focused}`), '.review-candidates', behavior);
  }, [focused]);

  const showKeys = useCallback(() => setHelp(true), []);
  const tellIdle = useCallback(() => setIdle(true), []);
  useReviewKeys({ desk, order, onHelp: showKeys, onIdle: tellIdle });

  // Clears the message, so that it is announced again next time.
  useEffect(() => {
    if (!idle) return;
    const timer = window.setTimeout(() => setIdle(false), FRESH_MS);
    return () => window.clearTimeout(timer);
  }, [idle]);

  return (
    <FocusContext value={{ focused, choose, showKeys }}>
      {children}
      <SpokenStatus>{idle ? IDLE : null}</SpokenStatus>
      {help ? <ReviewKeysSheet onClose={() => setHelp(false)} /> : null}
    </FocusContext>
  );
}

/** px below an element's upper edge that must be visible */
const ROOM_PX = 48;

/**
 * Scrolls a sentence or a candidate into view inside its column. Also scrolls the page if the column is below the window.
 * Side by side, the columns then fill the window.
 */
function bringIntoView(element: HTMLElement | null, column: string, behavior: ScrollBehavior): void {
  const box = element?.closest<HTMLElement>(column);
  if (!element || !box) return;
  const { top } = element.getBoundingClientRect();
  const most = box.scrollHeight - box.clientHeight;
  const was = box.scrollTop;
  const wanted = Math.min(Math.max(was + top - box.getBoundingClientRect().top - box.clientHeight / 4, 0), most);
  if (most > 0) box.scrollTo({ top: wanted, behavior });
  const stands = most > 0 ? top - (wanted - was) : top;
  if (stands >= 0 && stands <= window.innerHeight - ROOM_PX) return;
  const isBeside = getComputedStyle(box).position === 'sticky';
  const desk = box.parentElement?.getBoundingClientRect().top ?? 0;
  if (isBeside) window.scrollTo({ top: window.scrollY + desk, behavior });
  else if (most <= 0) window.scrollTo({ top: window.scrollY + top - ROOM_PX, behavior });
}
