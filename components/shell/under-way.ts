'use client';
/**
 * Whether another page is on its way. The framework drops it when the address is changed meanwhile, so who keeps something in the address
 * waits for it.
 */
import { useCallback, useEffect, useId } from 'react';

const underWay = new Set<string>();
const waiting = new Set<() => void>();

/** Runs the work now, or as soon as no page is on its way; the same function is run once. */
export function whenArrived(work: () => void): void {
  if (underWay.size === 0) work();
  else waiting.add(work);
}

function arrived(navigator: string): void {
  underWay.delete(navigator);
  if (underWay.size > 0) return;
  const works = [...waiting];
  waiting.clear();
  for (const work of works) work();
}

/** For who navigates inside a transition: call what it returns right before. @param pending of that transition */
export function useUnderWay(pending: boolean): () => void {
  const id = useId();
  useEffect(() => {
    if (!pending) arrived(id);
  }, [pending, id]);
  useEffect(() => () => arrived(id), [id]);
  return useCallback(() => {
    underWay.add(id);
  }, [id]);
}
