/** The text of an article as plain paragraphs. Each mention is a link to its event and has an anchor. */

import type { ArticleMention } from '@/domain/article-views';
import { dateWords } from '@/domain/dates/date-words';
import { occurrenceLabel } from '@/domain/dates/occurrence-words';
import { fillOf } from '@/domain/drawing';
import { FAMILIES } from '@/domain/families';
import { eventHref, mentionAnchor } from '@/domain/hrefs';
import { Glyph } from '../ui/glyph';
import { additionTag } from './addition-words';
import { highlightPieces, linkedPieces, type Piece, paragraphSpans } from './highlight-pieces';
import { MentionCard, MentionLink, type MentionSummary } from './mention-card';

export function ArticleText({ body, mentions }: { body: string; mentions: readonly ArticleMention[] }) {
  return (
    <>
      {paragraphSpans(body).map((span) => (
        <p key={span.start}>
          {linkedPieces(highlightPieces(body, mentions, span.start, span.end)).map((pieces) => (
            <LinkedText key={pieces[0].start} pieces={pieces} />
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

function LinkedText({ pieces }: { pieces: readonly [Piece, ...Piece[]] }) {
  const [{ mentions, begins }] = pieces;
  const top = mentions[0];
  const words = pieces.map(({ start, text, isDate }) =>
    isDate ? (
      <span key={start} className="mention-date">
        {text}
      </span>
    ) : (
      text
    ),
  );
  if (!top) return <>{words}</>;
  return (
    <>
      {begins.map((mention) => (
        <span key={mention.id} id={mentionAnchor(mention.id)} className="mention-start" data-family={mention.event.family}>
          <Glyph family={mention.event.family} fill={fillOf(mention.event)} size="0.5rem" />
        </span>
      ))}
      <MentionLink
        href={eventHref(top.event)}
        eventId={top.event.id}
        family={top.event.family}
        mentions={mentions.map((mention) => mention.id).join(' ')}
      >
        {words}
      </MentionLink>
    </>
  );
}
