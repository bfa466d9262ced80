/** The public part of an article whose source allows only quotes: the sentences that report events, in the order of the text. */

import type { ArticleMention } from '@/domain/article-views';
import { dateWords } from '@/domain/dates/date-words';
import { fillOf } from '@/domain/drawing';
import { eventHref, mentionAnchor } from '@/domain/hrefs';
import { Glyph } from '../ui/glyph';
import { MarkedQuote } from '../ui/marked-quote';

export function ArticleQuotations({ mentions }: { mentions: readonly ArticleMention[] }) {
  return (
    <>
      <p className="mb-6 font-sans text-ink-2 text-meta">
        {mentions.length === 0
          ? 'Only quotes from this source are public, and no event quotes this article.'
          : 'Only quotes from this source are public. These sentences report events, in the order they appear in the article.'}
      </p>
      <ol className="flex flex-col gap-6">
        {mentions.map((mention) => (
          <li key={mention.id} id={mentionAnchor(mention.id)} className="article-quotation" data-family={mention.event.family}>
            <blockquote>
              <MarkedQuote text={mention.quote ?? ''} dateStart={inQuote(mention, 'dateStart')} dateEnd={inQuote(mention, 'dateEnd')} />
            </blockquote>
            <p className="mt-1 flex items-baseline gap-2 font-sans text-ink-2 text-meta">
              <Glyph family={mention.event.family} fill={fillOf(mention.event)} size="0.625rem" />
              <span>
                <a className="link" href={eventHref(mention.event)}>
                  {mention.event.title}
                </a>
                , {dateWords(mention.event.date)}
              </span>
            </p>
          </li>
        ))}
      </ol>
    </>
  );
}

const inQuote = (mention: ArticleMention, end: 'dateStart' | 'dateEnd'): number | null => {
  const offset = mention[end];
  return offset === null ? null : offset - mention.start;
};
