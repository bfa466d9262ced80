'use client';
/** The article at the left of the review desk: every candidate's sentence is marked, and leads to the candidate. */
import { type MouseEvent, useRef } from 'react';
import type { FormAction } from '@/domain/action-state';
import type { ArticleMention } from '@/domain/article-views';
import { fillOf } from '@/domain/drawing';
import { highlightPieces, type Piece, paragraphSpans } from '../article/highlight-pieces';
import { Glyph } from '../ui/glyph';
import { chosenRange } from './chosen-range';
import { type Anchored, ChosenWords } from './chosen-words';
import { useReviewFocus } from './review-focus';

interface ReviewTextProps {
  readonly body: string;
  readonly mentions: readonly ArticleMention[];
  /** the review desk's address */
  readonly desk: string;
  /** number of the text */
  readonly revision: number;
  readonly candidates: readonly Anchored[];
  readonly setEvidence: FormAction;
}

export function ReviewText({ body, mentions, desk, ...rest }: ReviewTextProps) {
  const text = useRef<HTMLDivElement>(null);
  return (
    <>
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
    </>
  );
}

/** The mouse has marked words of the article; a key that follows the link has not. */
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
          <Glyph family={mention.event.family} fill={fillOf(mention.event)} size="0.5rem" />
        </span>
      ))}
      <a
        href={`${desk}?event=${top.event.id}`}
        // its words can be marked like any others
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
