/** The articles that a search found, the best first, each with a part of its text. */
import Link from 'next/link';
import type { ArticleHit } from '@/domain/article-views';
import { calendarWords } from '@/domain/dates/day-words';
import { articleHref } from '@/domain/hrefs';
import { MarkedQuote } from '../ui/marked-quote';

export function ArticleHits({ articles }: { articles: readonly ArticleHit[] }) {
  return (
    <ol className="max-w-4xl border-t">
      {articles.map((article) => (
        <li key={article.id} className="border-b py-4">
          <h2 className="row-title" data-weight="middle">
            <Link href={articleHref(article.id)}>{article.title}</Link>
          </h2>
          <p className="meta-line">
            <span>{article.sourceName}</span>
            <span>{calendarWords(article.published)}</span>
          </p>
          <p className="row-quote" lang={article.language}>
            <MarkedQuote text={article.excerpt.text} found={article.excerpt.found} />
          </p>
        </li>
      ))}
    </ol>
  );
}
