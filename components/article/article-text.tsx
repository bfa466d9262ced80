/** The text of an article: paragraphs of plain text in which each mention is a link to its event and a target of its own. */

import type { ArticleMention } from '@/domain/article-views';
import { fillOf } from '@/domain/drawing';
import { eventHref, mentionAnchor } from '@/domain/hrefs';
import { Glyph } from '../ui/glyph';
import { highlightPieces, type Piece, paragraphSpans } from './highlight-pieces';

export function ArticleText({ body, mentions }: { body: string; mentions: readonly ArticleMention[] }) {
  return (
    <>
      {paragraphSpans(body).map((span) => (
        <p key={span.start}>
          {highlightPieces(body, mentions, span.start, span.end).map((piece) => (
            <PieceOfText key={piece.start} piece={piece} />
          ))}
        </p>
      ))}
    </>
  );
}

function PieceOfText({ piece }: { piece: Piece }) {
  const top = piece.mentions[0];
  if (!top) return <>{piece.text}</>;
  const text = piece.isDate ? <span className="mention-date">{piece.text}</span> : piece.text;
  return (
    <>
      {piece.begins.map((mention) => (
        <span key={mention.id} id={mentionAnchor(mention.id)} className="mention-start" data-family={mention.event.family}>
          <Glyph family={mention.event.family} fill={fillOf(mention.event)} size={8} />
        </span>
      ))}
      <a
        href={eventHref(top.event)}
        className="mention"
        data-family={top.event.family}
        data-mention={piece.mentions.map((mention) => mention.id).join(' ')}
        title={top.event.title}
      >
        {text}
      </a>
    </>
  );
}
