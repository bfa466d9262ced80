'use client';
import { useRouter } from 'next/navigation';
import {
  createContext,
  lazy,
  type MouseEvent,
  type ReactNode,
  Suspense,
  useCallback,
  useContext,
  useEffect,
  useState,
  useSyncExternalStore,
} from 'react';
import { DECIDE } from '../event-form/intent';
import { isPlainClick } from '../shell/navigation';
import { FRESH_MS, restorePlace, watchPlace } from './kept-place';
import { dispatchReview, focusAt, subscribeReview } from './review-state';
import { useReviewKeys, whenFound } from './use-review-keys';

const ReviewKeysSheet = lazy(() => import('./review-keys-sheet').then(({ ReviewKeysSheet: Sheet }) => ({ default: Sheet })));

interface Focus {
  readonly focused: number | null;
  /** Puts a candidate in focus; a plain click on its link is then no navigation. */
  readonly choose: (eventId: number | null, click?: MouseEvent) => void;
  readonly showKeys: () => void;
}

const FocusContext = createContext<Focus>({ focused: null, choose: () => {}, showKeys: () => {} });

export const useReviewFocus = (): Focus => useContext(FocusContext);

interface ReviewFocusProps {
  /** the review desk's address */
  readonly desk: string;
  /** events of the candidates in the order of the text */
  readonly order: readonly number[];
  /** the event whose fields the server has sent */
  readonly opened: number | null;
  readonly children: ReactNode;
}

/** the fields are fetched when the keys have rested for so long, and again after it while a verdict is under way */
const REST_MS = 180;
/** of the address: what was just done, and the way back from it, until something else is done */
const KEPT = ['done', 'told', 'undo'];
const IDLE = 'Enter was ignored because you had just pressed another button. Wait a few seconds, then press Enter again.';

/** The address of a candidate, or of none. */
function addressOf(desk: string, eventId: number | null): string {
  const before = new URLSearchParams(window.location.search);
  const params = new URLSearchParams(eventId === null ? {} : { event: String(eventId) });
  for (const name of KEPT) if (before.has(name)) params.set(name, before.get(name) ?? '');
  return params.size === 0 ? desk : `${desk}?${params}`;
}

/**
 * Which candidate of the review desk is in focus; its sentence and itself are kept in view. The focus lives here and not in the address, so a key
 * acts on what is shown even while the server still fetches the fields of an earlier one.
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
    // who goes on here did not leave
    const onKey = () => setLeaving(false);
    const onSubmit = ({ target, submitter }: SubmitEvent) => {
      const isVerdict =
        target instanceof Element && (target.closest('.candidate-verdict') || submitter?.getAttribute('value') === DECIDE.value);
      // a key has moved on already
      if (isVerdict && target.closest(`#candidate-${focusAt(desk, null)}`)) dispatchReview({ type: 'follow-next' });
    };
    document.addEventListener('click', onClick, true);
    document.addEventListener('keydown', onKey, true);
    document.addEventListener('submit', onSubmit, true);
    return () => {
      document.removeEventListener('click', onClick, true);
      document.removeEventListener('keydown', onKey, true);
      document.removeEventListener('submit', onSubmit, true);
    };
  }, [desk]);

  useEffect(watchPlace, []);
  // after every answer: any of them may have taken the focus away
  useEffect(() => restorePlace(focusAt(desk, opened)));

  // the fields follow the focus; neither a verdict under way nor the way to another page is cut off by it
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

  // so that it is told anew the next time
  useEffect(() => {
    if (!idle) return;
    const timer = window.setTimeout(() => setIdle(false), FRESH_MS);
    return () => window.clearTimeout(timer);
  }, [idle]);

  return (
    <FocusContext value={{ focused, choose, showKeys }}>
      {children}
      <p className="sr-only" role="status">
        {idle ? IDLE : null}
      </p>
      {help ? (
        <Suspense>
          <ReviewKeysSheet onClose={() => setHelp(false)} />
        </Suspense>
      ) : null}
    </FocusContext>
  );
}

/** room that an element needs below its upper edge to count as seen */
const ROOM_PX = 48;

/**
 * Brings a sentence or a candidate into view: inside its own column, where that scrolls, and the page as well where the column itself lies below
 * the window. Side by side, the columns then fill the window.
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
