'use client';
import { type MouseEvent, type RefObject, useEffect, useRef, useState } from 'react';
import type { FormAction } from '@/domain/action-state';
import type { ArticleMention } from '@/domain/article-views';
import { missedHref } from '@/domain/hrefs';
import type { TextRange } from '@/domain/views';
import { ActionForm, InlineError, SubmitButton } from '../admin/action-form';
import { highlightPieces, type Piece, paragraphSpans } from '../article/highlight-pieces';
import { Keycap, Link } from '../ui/button';
import { EventGlyph } from '../ui/glyph';
import { listen } from '../ui/listen';
import { useMarked, useReviewFocus } from './review-focus';
import { dispatchReview } from './review-state';

interface ReviewTextProps {
  readonly articleId: number;
  readonly body: string;
  readonly mentions: readonly ArticleMention[];
  readonly desk: string;
  readonly revision: number;
  readonly candidates: readonly Anchored[];
  readonly setEvidence: FormAction;
}

export function ReviewText({ body, mentions, desk, ...rest }: ReviewTextProps) {
  const text = useRef<HTMLDivElement>(null);
  return (
    <div className="relative">
      <div ref={text} className="article-body">
        {paragraphSpans(body).map((span) => (
          <p key={span.start}>
            {highlightPieces(body, mentions, span.start, span.end).map((piece) => (
              <MarkedPiece key={piece.start} piece={piece} desk={desk} />
            ))}
          </p>
        ))}
      </div>
      <ChosenWords text={text} desk={desk} {...rest} />
    </div>
  );
}

/** Returns whether a mouse selection of text has just ended. A click by key is not a selection. */
function isMarking({ detail, currentTarget }: MouseEvent<HTMLElement>): boolean {
  const text = currentTarget.closest<HTMLElement>('.article-body');
  return detail > 0 && text !== null && chosenRange(text, document.getSelection()) !== null;
}

function MarkedPiece({ piece, desk }: { piece: Piece; desk: string }) {
  const { focused, choose } = useReviewFocus();
  const opened = piece.mentions.find((mention) => mention.event.id === focused);
  const top = opened ?? piece.mentions[0];
  if (!top) return <span data-start={piece.start}>{piece.text}</span>;
  const rejected = top.event.state === 'rejected';
  return (
    <>
      {piece.begins.map((mention) => (
        <span
          key={mention.id}
          id={`sentence-${mention.event.id}`}
          className="mention-start"
          data-family={mention.event.family}
          data-open={mention.event.id === focused ? '' : undefined}
        >
          <EventGlyph event={mention.event} size="0.5rem" />
        </span>
      ))}
      <a
        href={`${desk}?event=${top.event.id}`}
        // Lets the editor select words of the link.
        draggable={false}
        onClick={(click) => (isMarking(click) ? click.preventDefault() : choose(top.event.id, click))}
        className="mention"
        data-start={piece.start}
        data-family={top.event.family}
        data-open={opened ? '' : undefined}
        data-rejected={rejected ? '' : undefined}
        title={top.event.title}
      >
        {piece.isDate ? <span className="mention-date">{piece.text}</span> : piece.text}
      </a>
    </>
  );
}

interface Anchored {
  readonly eventId: number;
  readonly title: string;
  readonly mentionId: number;
  readonly version: number;
}

interface ChosenWordsProps extends Omit<ReviewTextProps, 'body' | 'mentions'> {
  readonly text: RefObject<HTMLElement | null>;
}

/** Tools below selected words of the article. They create an event from their sentence, or become the evidence of the focused candidate. */
function ChosenWords({ text, articleId, desk, revision, candidates, setEvidence }: ChosenWordsProps) {
  const { focused } = useReviewFocus();
  const range = useMarked(desk);
  const [place, setPlace] = useState<Place>({ top: 0, isAbove: false });
  useEffect(() => {
    const onChange = () => {
      const root = text.current;
      const selection = document.getSelection();
      const words = root && chosenRange(root, selection);
      dispatchReview({ type: 'mark', desk, words });
      if (words && selection) setPlace(placeBeside(selection.getRangeAt(0), root));
    };
    onChange();
    return listen(document, { selectionchange: onChange });
  }, [text, desk]);
  if (range === null) return null;
  const candidate = candidates.find((one) => one.eventId === focused);
  return (
    // Pressing a button must not clear the selection.
    // biome-ignore lint/a11y/noStaticElementInteractions: it only keeps the selection; the buttons inside do the work
    <div
      // below the selected words, or above them at the end of the column
      className="chosen-words absolute left-0 z-1 my-1.5 flex max-w-[min(66ch,100%)] flex-wrap gap-2 rounded-control border border-line-strong bg-surface p-2 shadow-sheet data-above:-translate-y-[calc(100%+0.75rem)]"
      data-above={place.isAbove ? '' : undefined}
      style={{ top: place.top }}
      onMouseDown={(press) => press.preventDefault()}
    >
      <Link className="button" data-variant="secondary" data-dense="" href={missedHref(articleId, range)}>
        Add an event from this sentence <Keycap>n</Keycap>
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
  const fields = { id: candidate.mentionId, version: candidate.version, revision, ...range, back: `${desk}?event=${candidate.eventId}` };
  return (
    <ActionForm action={action} hidden={fields} marksBusy className="min-w-0">
      <SubmitButton variant="secondary" data-dense="" className="max-w-full">
        <span className="truncate">Use as evidence for “{candidate.title}”</span>
      </SubmitButton>
      <InlineError />
    </ActionForm>
  );
}

interface Place {
  /** px from the upper edge of the text */
  readonly top: number;
  /** true if the tools end there, false if they begin there */
  readonly isAbove: boolean;
}

/** px that the tools need below the selection */
const ROOM_PX = 72;

/** Below the last selected line, or above the first one if there is no room in sight. */
function placeBeside(range: Range, root: HTMLElement): Place {
  // The box of a line is empty if the selection ends before its first word.
  const lines = [...range.getClientRects()].filter(({ width }) => width > 0);
  const { top } = lines[0] ?? range.getBoundingClientRect();
  const { bottom } = lines.at(-1) ?? range.getBoundingClientRect();
  const column = root.closest('.review-text')?.getBoundingClientRect();
  const isAbove = bottom + ROOM_PX > Math.min(window.innerHeight, column?.bottom ?? Number.POSITIVE_INFINITY);
  return { top: Math.round((isAbove ? top : bottom) - root.getBoundingClientRect().top), isAbove };
}

function chosenRange(root: HTMLElement, selection: Selection | null): TextRange | null {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!range.intersectsNode(root)) return null;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let start = Number.POSITIVE_INFINITY;
  let end = Number.NEGATIVE_INFINITY;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const begins = node.parentElement?.closest<HTMLElement>('[data-start]')?.dataset.start;
    if (begins === undefined || !range.intersectsNode(node)) continue;
    const from = node === range.startContainer ? range.startOffset : 0;
    const to = node === range.endContainer ? range.endOffset : (node.nodeValue ?? '').length;
    if (to <= from) continue;
    start = Math.min(start, Number(begins) + from);
    end = Math.max(end, Number(begins) + to);
  }
  return end > start ? { start, end } : null;
}
