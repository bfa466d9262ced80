'use client';
/** Holds what stands in the margin: open where the page has one, folded where it would push the text away. Without scripts it is folded. */
import { type ReactNode, useEffect, useRef } from 'react';

/** from here on there is a margin (the stylesheet says the same) */
const BESIDE = '(width >= 80rem)';

export function MarginFold({ summary, children }: { readonly summary: string; readonly children: ReactNode }) {
  const fold = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const beside = matchMedia(BESIDE);
    // paper is narrower than the window, and has what the window has
    const paper = matchMedia('print');
    const set = () => {
      if (fold.current && !paper.matches) fold.current.open = beside.matches;
    };
    set();
    beside.addEventListener('change', set);
    return () => beside.removeEventListener('change', set);
  }, []);
  return (
    <details ref={fold} className="margin-fold">
      <summary className="link text-meta">{summary}</summary>
      {children}
    </details>
  );
}
