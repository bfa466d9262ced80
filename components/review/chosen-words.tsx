'use client';
/** Words of the article are marked: an event is made of their sentence, or they become the evidence of the candidate in focus. */
import Link from 'next/link';
import { type RefObject, useActionState, useEffect, useState } from 'react';
import type { FormAction } from '@/domain/action-state';
import type { TextRange } from '@/domain/views';
import { SubmitButton } from '../admin/submit-button';
import { InlineError } from '../ui/inline-error';
import { chosenRange } from './chosen-range';
import { useReviewFocus } from './review-focus';

/** A candidate whose evidence can be set. */
export interface Anchored {
  readonly eventId: number;
  readonly title: string;
  readonly mentionId: number;
  readonly version: number;
}

interface ChosenWordsProps {
  /** the element that holds the text */
  readonly text: RefObject<HTMLElement | null>;
  readonly desk: string;
  /** number of the text in which the positions count */
  readonly revision: number;
  readonly candidates: readonly Anchored[];
  readonly setEvidence: FormAction;
}

export function ChosenWords({ text, desk, revision, candidates, setEvidence }: ChosenWordsProps) {
  const { focused } = useReviewFocus();
  const [range, setRange] = useState<TextRange | null>(null);
  useEffect(() => {
    const onChange = () => setRange(text.current && chosenRange(text.current, document.getSelection()));
    document.addEventListener('selectionchange', onChange);
    return () => document.removeEventListener('selectionchange', onChange);
  }, [text]);
  if (range === null) return null;
  const candidate = candidates.find((one) => one.eventId === focused);
  return (
    // the press of a button leaves the words marked
    // biome-ignore lint/a11y/noStaticElementInteractions: it only keeps the selection; the buttons inside do the work
    <div className="chosen-words" onMouseDown={(press) => press.preventDefault()}>
      <Link className="button" data-variant="secondary" data-dense="" href={`${desk}/missed?start=${range.start}&end=${range.end}`}>
        Add an event from this sentence
      </Link>
      {candidate ? (
        <EvidenceButton key={candidate.version} candidate={candidate} range={range} desk={desk} revision={revision} action={setEvidence} />
      ) : null}
    </div>
  );
}

interface EvidenceButtonProps {
  readonly candidate: Anchored;
  readonly range: TextRange;
  readonly desk: string;
  readonly revision: number;
  readonly action: FormAction;
}

function EvidenceButton({ candidate, range, desk, revision, action }: EvidenceButtonProps) {
  const [state, send, busy] = useActionState(action, null);
  const fields = { id: candidate.mentionId, version: candidate.version, revision, ...range, back: `${desk}?event=${candidate.eventId}` };
  return (
    <form action={send} data-busy={busy ? '' : undefined} className="min-w-0">
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SubmitButton variant="secondary" data-dense="" className="max-w-full">
        <span className="truncate">Use as evidence for “{candidate.title}”</span>
      </SubmitButton>
      <InlineError state={state} />
    </form>
  );
}
