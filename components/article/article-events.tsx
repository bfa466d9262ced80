/**
 * The events of an article in the order of time: drawn, counted, and listed in the margin, each leading to its sentence. Where there is no
 * margin the list is folded, so that the text begins near.
 */
import type { ArticleMention } from '@/domain/article-views';
import { dateWords } from '@/domain/dates/date-words';
import { byBeginning, calendarWords } from '@/domain/dates/day-words';
import { isPastDue, occurrenceLabel } from '@/domain/dates/occurrence-words';
import { fillOf } from '@/domain/drawing';
import { mentionAnchor } from '@/domain/hrefs';
import { counted } from '@/domain/text/counted';
import { Glyph } from '../ui/glyph';
import { additionSentences, additionTag } from './addition-words';
import { ArticleStrip } from './article-strip';
import { MarginFold } from './margin-fold';

interface ArticleEventsProps {
  readonly mentions: readonly ArticleMention[];
  /** day of publication */
  readonly published: string;
  readonly today: string;
}

export function ArticleEvents({ mentions, published, today }: ArticleEventsProps) {
  const first = new Map<number, ArticleMention>();
  for (const mention of mentions) if (!first.has(mention.event.id)) first.set(mention.event.id, mention);
  const ordered = [...first.values()].sort((a, b) => byBeginning(a.event, b.event) || a.start - b.start);
  if (ordered.length === 0) return <p className="article-events text-ink-3 text-meta">No dated events were found in this article.</p>;
  const additions = ordered.flatMap(({ adds }) => adds ?? []);
  return (
    <aside className="article-events" aria-labelledby="article-events-title">
      <h2 id="article-events-title" className="font-semibold text-month">
        Events in this article
      </h2>
      <p className="mt-1 mb-3 text-ink-2 text-meta">{additionSentences(additions) || `${counted(ordered.length, 'event')}.`}</p>
      <ArticleStrip events={ordered.map(({ event }) => event)} published={published} />
      <p className="mb-4 text-hint text-ink-3">
        <span aria-hidden="true" className="strip-key" /> published {calendarWords(published)}
      </p>
      <MarginFold summary={`${counted(ordered.length, 'event')}, in chronological order`}>
        <ol aria-label="Events in chronological order" className="flex flex-col gap-3 border-l pl-3">
          {ordered.map(({ id, event, adds }) => (
            <li key={id} className="relative" data-family={event.family}>
              <span className="absolute top-1 -left-[1.125rem] bg-paper">
                <Glyph family={event.family} fill={fillOf(event)} size="0.625rem" />
              </span>
              <a href={`#${mentionAnchor(id)}`} className="block hover:text-accent">
                <span className="block text-hint text-ink-3">
                  {dateWords(event.date, 'short')}
                  {standing(event, today)}
                </span>
                <span className="block text-meta">{event.title}</span>
                {adds ? <span className="block text-hint text-ink-3">{additionTag(adds)}</span> : null}
              </a>
            </li>
          ))}
        </ol>
      </MarginFold>
    </aside>
  );
}

function standing(event: ArticleMention['event'], today: string): string {
  const label = occurrenceLabel(event);
  if (label === null) return '';
  return isPastDue({ ...event, latest: event.date.latest }, today) ? ', planned, outcome unknown' : `, ${label}`;
}
