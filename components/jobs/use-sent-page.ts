'use client';
/** Reads the page that the bookmarklet sent in the fragment of the URL, and removes the fragment. Stores nothing. */
import { useEffect, useState } from 'react';
import { readFragment, type SentFragment } from '@/domain/desk/bookmarklet';

/** Returns null before the form runs, and if the bookmarklet sent nothing. */
export function useSentPage(): SentFragment | null {
  const [sent, setSent] = useState<SentFragment | null>(null);
  useEffect(() => {
    const take = () => {
      const found = readFragment(window.location.hash);
      if (found === null) return;
      window.history.replaceState(window.history.state, '', `${window.location.pathname}${window.location.search}`);
      setSent(found);
    };
    take();
    window.addEventListener('hashchange', take);
    return () => window.removeEventListener('hashchange', take);
  }, []);
  return sent;
}
