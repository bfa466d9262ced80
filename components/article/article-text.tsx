/** The text of an article: paragraphs of plain text in which each mention is a link to its event and a target of its own. */

import type { ArticleMention } from '@/domain/article-views';
import { dateWords } from '@/domain/dates/date-words';
import { occurrenceLabel } from '@/domain/dates/occurrence-words';
import { fillOf } from '@/domain/drawing';
import { FAMILIES } from '@/domain/families';
import { eventHref, mentionAnchor } from '@/domain/hrefs';
import { Glyph } from '../ui/glyph';
import { additionTag } from './addition-words';
import { highlightPieces, type Piece, paragraphSpans } from './highlight-pieces';
import { MentionCard, MentionLink, type MentionSummary } from './mention-card';

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
      <MentionCard events={[...new Map(mentions.map((mention) => [mention.event.id, summaryOf(mention)])).values()]} />
    </>
  );
}

function summaryOf({ event, adds }: ArticleMention): MentionSummary {
  return {
    id: event.id,
    title: event.title,
    dateWords: dateWords(event.date),
    standing: occurrenceLabel(event),
    theme: event.themes[0]?.label ?? FAMILIES[event.family].label,
    family: event.family,
    fill: fillOf(event),
    adds: adds ? additionTag(adds) : null,
  };
}

function PieceOfText({ piece }: { piece: Piece }) {
  const top = piece.mentions[0];
  if (!top) return <>{piece.text}</>;
  return (
    <>
      {piece.begins.map((mention) => (
        <span key={mention.id} id={mentionAnchor(mention.id)} className="mention-start" data-family={mention.event.family}>
          <Glyph family={mention.event.family} fill={fillOf(mention.event)} size="0.5rem" />
        </span>
      ))}
      <MentionLink
        href={eventHref(top.event)}
        eventId={top.event.id}
        family={top.event.family}
        mentions={piece.mentions.map((mention) => mention.id).join(' ')}
      >
        {piece.isDate ? <span className="mention-date">{piece.text}</span> : piece.text}
      </MentionLink>
    </>
  );
}
