'use client';
/** A disclosure for the content of the margin. It is open if the page has a margin, and collapsed on narrow screens and without scripts. */
import { type ReactNode, useEffect, useRef } from 'react';
import { listen } from '../ui/listen';

/** the page has a margin from this width on; keep in sync with the stylesheet */
const BESIDE = '(width >= 80rem)';

export function MarginFold({ summary, children }: { readonly summary: string; readonly children: ReactNode }) {
  const fold = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const beside = matchMedia(BESIDE);
    // Paper is narrower than the window, but printing keeps the current state.
    const paper = matchMedia('print');
    const set = () => {
      if (fold.current && !paper.matches) fold.current.open = beside.matches;
    };
    set();
    return listen(beside, { change: set });
  }, []);
  return (
    <details ref={fold} className="margin-fold">
      {/* content in the margin is never collapsed */}
      <summary className="link text-meta desk:in-open:hidden">{summary}</summary>
      {children}
    </details>
  );
}
