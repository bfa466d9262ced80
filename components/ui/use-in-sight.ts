'use client';
/** What a form answers stands above its fields, and the button that was pressed below them: the answer is brought into sight. */
import { type RefObject, useEffect, useRef } from 'react';

/** Give the ref to the element; it scrolls into sight, no further than needed, whenever `answer` changes to another than null. */
export function useInSight<Element extends HTMLElement>(answer: unknown): RefObject<Element | null> {
  const element = useRef<Element | null>(null);
  useEffect(() => {
    if (answer !== null) element.current?.scrollIntoView({ block: 'nearest' });
  }, [answer]);
  return element;
}
