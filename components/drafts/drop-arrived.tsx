'use client';
/** On the page that a form leads to when it was saved: its draft has arrived and is dropped. */
import { useEffect } from 'react';
import { dropDraft, readDraft } from './draft-store';

export function DropArrived({ draftKey }: { draftKey: string }) {
  useEffect(() => {
    if (readDraft(localStorage, draftKey)?.sent) dropDraft(localStorage, draftKey);
  }, [draftKey]);
  return null;
}
