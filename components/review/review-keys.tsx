'use client';
/** The keyboard of the review desk: j and k move, a accepts, x rejects, e goes to the fields. Also keeps text and candidate in view. */
import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

interface ReviewKeysProps {
  /** addresses of the candidates in order, each opening one */
  readonly hrefs: readonly string[];
  /** place of the open one, −1 when none is */
  readonly open: number;
  readonly openEvent: number | null;
}

const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

const send = (id: string): void => (document.getElementById(id) as HTMLFormElement | null)?.requestSubmit();

export function ReviewKeys({ hrefs, open, openEvent }: ReviewKeysProps) {
  const router = useRouter();
  useEffect(() => {
    if (openEvent === null) return;
    const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    const behavior = calm ? 'auto' : 'smooth';
    scrollWithin(document.getElementById(`sentence-${openEvent}`), '.review-text', behavior);
    scrollWithin(document.getElementById(`candidate-${openEvent}`), '.review-candidates', behavior);
  }, [openEvent]);
  useEffect(() => {
    const move = (to: number) => {
      const href = hrefs[Math.min(Math.max(to, 0), hrefs.length - 1)];
      if (href) router.push(href, { scroll: false });
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
      if (event.key === 'j') move(open + 1);
      else if (event.key === 'k') move(open < 0 ? 0 : open - 1);
      else if (event.key === 'a') send('verdict-accept');
      else if (event.key === 'x') send('verdict-reject');
      else if (event.key === 'e') document.querySelector<HTMLInputElement>('.candidate-open input[name="title"]')?.focus();
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [hrefs, open, router]);
  return null;
}

/** Brings an element into view inside its own scroller, where it has one; the page itself stays. */
function scrollWithin(element: HTMLElement | null, scroller: string, behavior: ScrollBehavior): void {
  const box = element?.closest<HTMLElement>(scroller);
  if (!element || !box || box.scrollHeight <= box.clientHeight) return;
  const { top } = element.getBoundingClientRect();
  box.scrollTo({ top: box.scrollTop + top - box.getBoundingClientRect().top - box.clientHeight / 4, behavior });
}
