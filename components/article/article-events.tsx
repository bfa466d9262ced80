/** The events of an article in the order of time: a narrow list in the margin, each leading to its sentence. */

import type { ArticleMention } from '@/domain/article-views';
import { dateWords } from '@/domain/date-words';
import { fillOf } from '@/domain/drawing';
import { mentionAnchor } from '@/domain/hrefs';
import { isPastDue, occurrenceLabel } from '@/domain/occurrence-words';
import { Glyph } from '../ui/glyph';

export function ArticleEvents({ mentions, today }: { mentions: readonly ArticleMention[]; today: string }) {
  const first = new Map<number, ArticleMention>();
  for (const mention of mentions) if (!first.has(mention.event.id)) first.set(mention.event.id, mention);
  const ordered = [...first.values()].sort((a, b) => a.event.date.earliest.localeCompare(b.event.date.earliest) || a.start - b.start);
  if (ordered.length === 0) return <p className="article-events text-ink-3 text-meta">No dated event was read from this article.</p>;
  return (
    <nav aria-label="Events of this article" className="article-events">
      <h2 className="mb-2 font-semibold text-meta">
        {ordered.length} {ordered.length === 1 ? 'event' : 'events'}
      </h2>
      <ol className="flex flex-col gap-3 border-l pl-3">
        {ordered.map(({ id, event }) => (
          <li key={id} className="relative" data-family={event.family}>
            <span className="absolute top-1 -left-[1.125rem] bg-paper">
              <Glyph family={event.family} fill={fillOf(event)} size={10} />
            </span>
            <a href={`#${mentionAnchor(id)}`} className="block hover:text-accent">
              <span className="block text-hint text-ink-3">
                {dateWords(event.date, 'short')}
                {standing(event, today)}
              </span>
              <span className="block text-meta">{event.title}</span>
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function standing(event: ArticleMention['event'], today: string): string {
  const label = occurrenceLabel(event);
  if (label === null) return '';
  return isPastDue({ ...event, latest: event.date.latest }, today) ? ', planned, outcome not recorded' : `, ${label}`;
}
