/** The sentences of an article that date an event, each to be copied with its source, or followed to its place. */
import type { ArticleMention, ArticleView } from '@/domain/article-views';
import { quotationHref } from '@/domain/citation/citation-styles';
import { counted } from '@/domain/text/counted';
import { CopyQuotation } from '../cite/copy-quotation';

type Article = Pick<ArticleView, 'id' | 'title' | 'sourceName' | 'published' | 'url' | 'body' | 'mentions'>;

export function QuotableSentences({ article }: { article: Article }) {
  const quoted = quotedIn(article);
  if (quoted.length === 0) return null;
  return (
    <details className="mb-4 border-b pb-3">
      <summary className="font-medium text-meta">
        {counted(quoted.length, 'sentence that reports an event', 'sentences that report events')}
      </summary>
      <ol className="mt-3 flex flex-col gap-4">
        {quoted.map((one) => (
          <li key={one.id} className="border-l-2 pl-4">
            <q className="font-serif text-ink-2">{one.quote}</q>
            <p className="mt-1 flex flex-wrap items-center gap-x-4 gap-y-1 text-meta">
              <a className="link" href={quotationHref(one)} rel="noopener nofollow ugc">
                Link to this quote
              </a>
              <CopyQuotation quoted={one} />
            </p>
          </li>
        ))}
      </ol>
    </details>
  );
}

/** One of each sentence: several events may rest on the same. */
function quotedIn(article: Article): readonly Parameters<typeof quotationHref>[0][] {
  const source = { ...article, articleId: article.id, articleTitle: article.title };
  const bySpan = new Map<string, ArticleMention>();
  for (const mention of article.mentions) bySpan.set(`${mention.start} ${mention.end}`, mention);
  return [...bySpan.values()].flatMap(({ id, start, end, quote = article.body.slice(start, end) }) =>
    quote === '' ? [] : [{ id, quote, source }],
  );
}
