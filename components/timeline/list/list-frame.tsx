'use client';
/** The list while its filters change: still readable, announced as busy, and paled so that nobody takes it for the answer. */
import type { ReactNode } from 'react';
import { useFilterState } from '../../filters/filter-state';

export function ListFrame({ children }: { children: ReactNode }) {
  const { pending } = useFilterState();
  return (
    <div aria-busy={pending} className={pending ? 'list-frame opacity-50 transition-opacity delay-100' : 'list-frame'}>
      {children}
    </div>
  );
}
