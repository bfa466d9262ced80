'use client';
import type { ArticleMention } from '@/domain/article-views';
/** The article at the left of the review desk: every candidate's sentence is marked, and leads to the candidate. */
import { fillOf } from '@/domain/drawing';
import { highlightPieces, type Piece, paragraphSpans } from '../article/highlight-pieces';
import { Glyph } from '../ui/glyph';
import { useReviewFocus } from './review-focus';

interface ReviewTextProps {
  readonly body: string;
  readonly mentions: readonly ArticleMention[];
  /** the review desk's address */
  readonly desk: string;
}

export function ReviewText({ body, mentions, desk }: ReviewTextProps) {
  return (
    <>
      {paragraphSpans(body).map((span) => (
        <p key={span.start}>
          {highlightPieces(body, mentions, span.start, span.end).map((piece) => (
            <MarkedPiece key={piece.start} piece={piece} desk={desk} />
          ))}
        </p>
      ))}
    </>
  );
}

function MarkedPiece({ piece, desk }: { piece: Piece; desk: string }) {
  const { focused, choose } = useReviewFocus();
  const opened = piece.mentions.find((mention) => mention.event.id === focused);
  const top = opened ?? piece.mentions[0];
  if (!top) return <>{piece.text}</>;
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
          <Glyph family={mention.event.family} fill={fillOf(mention.event)} size={8} />
        </span>
      ))}
      <a
        href={`${desk}?event=${top.event.id}`}
        onClick={(click) => choose(top.event.id, click)}
        className="mention"
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
