'use client';
/** Reads the page that the bookmarklet sent in the fragment of the URL, and removes the fragment. Stores nothing. */
import { useEffect, useState } from 'react';
import { readFragment, type SentPage } from '@/domain/desk/bookmarklet';

interface Sent {
  /** the latest page; null if the bookmarklet sent none */
  readonly page: SentPage | null;
  /** why the latest fragment was rejected */
  readonly problem: string | null;
  /** number of pages so far */
  readonly count: number;
}

export function useSentPage(): Sent {
  const [sent, setSent] = useState<Sent>({ page: null, problem: null, count: 0 });
  useEffect(() => {
    const take = () => {
      const found = readFragment(window.location.hash);
      if (found === null) return;
      // null also updates the URL that the router keeps
      window.history.replaceState(null, '', `${window.location.pathname}${window.location.search}`);
      setSent((before) =>
        'problem' in found ? { ...before, problem: found.problem } : { page: found.page, problem: null, count: before.count + 1 },
      );
    };
    // after the router has begun to follow the history
    const timer = window.setTimeout(take);
    window.addEventListener('hashchange', take);
    return () => {
      window.clearTimeout(timer);
      window.removeEventListener('hashchange', take);
    };
  }, []);
  return sent;
}
