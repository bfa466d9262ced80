'use client';
/**
 * Which candidate of the review desk is in focus, and the keyboard: j and k move, a accepts, x rejects, e goes to the fields, m and s to
 * merging and splitting, u undoes. The focus lives here and not in the address, so a key acts on what is shown even while the server still
 * fetches the fields of an earlier one.
 */
import { useRouter } from 'next/navigation';
import { createContext, type MouseEvent, type ReactNode, useCallback, useContext, useEffect, useRef, useState } from 'react';

interface Focus {
  readonly focused: number | null;
  /** Puts a candidate in focus; a plain click on its link is then no navigation. */
  readonly choose: (eventId: number | null, click?: MouseEvent) => void;
}

const FocusContext = createContext<Focus>({ focused: null, choose: () => {} });

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

const typingIn = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

export function ReviewFocus({ desk, order, opened, children }: ReviewFocusProps) {
  const router = useRouter();
  const [focused, setFocused] = useState(opened);
  // what the keys act on; it must not wait for the next rendering
  const now = useRef(opened);
  const followsAddress = useRef(false);

  const put = useCallback((eventId: number | null) => {
    now.current = eventId;
    setFocused(eventId);
  }, []);

  const choose = useCallback(
    (eventId: number | null, click?: MouseEvent) => {
      if (click && (click.button !== 0 || click.metaKey || click.ctrlKey || click.shiftKey || click.altKey)) return;
      click?.preventDefault();
      put(eventId);
    },
    [put],
  );

  useEffect(() => {
    const onBack = () => {
      followsAddress.current = true;
    };
    window.addEventListener('popstate', onBack);
    return () => window.removeEventListener('popstate', onBack);
  }, []);

  useEffect(() => {
    if (!followsAddress.current) return;
    followsAddress.current = false;
    put(opened);
  }, [opened, put]);

  // the fields follow the focus; a verdict under way is not cut off by it
  useEffect(() => {
    if (focused === opened) return;
    let timer = window.setTimeout(function follow() {
      if (document.querySelector('.candidate form[data-busy]')) timer = window.setTimeout(follow, REST_MS);
      else router.replace(focused === null ? desk : `${desk}?event=${focused}`, { scroll: false });
    }, REST_MS);
    return () => window.clearTimeout(timer);
  }, [focused, opened, desk, router]);

  useEffect(() => {
    if (focused === null) return;
    const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    const behavior = calm ? 'auto' : 'smooth';
    scrollWithin(document.getElementById(`sentence-${focused}`), '.review-text', behavior);
    scrollWithin(document.getElementById(`candidate-${focused}`), '.review-candidates', behavior);
  }, [focused]);

  useEffect(() => {
    const place = (): number => (now.current === null ? -1 : order.indexOf(now.current));
    const move = (to: number) => put(order[Math.min(Math.max(to, 0), order.length - 1)] ?? null);
    const decide = (intent: 'accept' | 'reject') => {
      const form = document.querySelector<HTMLFormElement>(`#candidate-${now.current} form[data-intent="${intent}"]`);
      if (!form || form.dataset.busy !== undefined) return;
      form.requestSubmit();
      move(place() + 1);
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || typingIn(event.target)) return;
      if (event.key === 'j') move(place() + 1);
      else if (event.key === 'k') move(place() - 1);
      else if (event.key === 'a') decide('accept');
      else if (event.key === 'x') decide('reject');
      else if (event.key === 'u') document.querySelector<HTMLFormElement>('form[data-undo]')?.requestSubmit();
      else if (event.key === 'm' || event.key === 's')
        document.querySelector<HTMLAnchorElement>(`.candidate-open a[data-key="${event.key}"]`)?.click();
      else if (event.key === 'e') document.querySelector<HTMLInputElement>('.candidate-open input[name="title"]')?.focus();
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [order, put]);

  return <FocusContext value={{ focused, choose }}>{children}</FocusContext>;
}

/** Brings an element into view inside its own scroller, where it has one; the page itself stays. */
function scrollWithin(element: HTMLElement | null, scroller: string, behavior: ScrollBehavior): void {
  const box = element?.closest<HTMLElement>(scroller);
  if (!element || !box || box.scrollHeight <= box.clientHeight) return;
  const { top } = element.getBoundingClientRect();
  box.scrollTo({ top: box.scrollTop + top - box.getBoundingClientRect().top - box.clientHeight / 4, behavior });
}
