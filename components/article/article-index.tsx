import type { ReactNode } from 'react';
import type { ArticleHit, ArticleSummary } from '@/domain/article-views';
import { calendarParts, calendarWords } from '@/domain/dates/day-words';
import { articleHref } from '@/domain/hrefs';
import { counted, countedUpTo, numberWords } from '@/domain/text/counted';
import { quoted } from '@/domain/text/quoted';
import { Link, LinkButton } from '../ui/button';
import { MarkedQuote } from '../ui/marked-quote';
import { SearchForm } from '../ui/search-form';

export const ArticleList = ({ articles }: { articles: readonly ArticleSummary[] }) => (
  <div className="event-list article-list">
    {byMonth(articles).map(([month, mine]) => (
      <section key={month}>
        <h2 className="month-line">{calendarWords(month)}</h2>
        <ol>
          {mine.map((article) => (
            <ArticleRow key={article.id} article={article} />
          ))}
        </ol>
      </section>
    ))}
  </div>
);

function byMonth(articles: readonly ArticleSummary[]): readonly (readonly [string, readonly ArticleSummary[]])[] {
  const months = new Map<string, ArticleSummary[]>();
  for (const article of articles) {
    const month = article.published.slice(0, -3);
    months.set(month, [...(months.get(month) ?? []), article]);
  }
  return [...months];
}

const ArticleRow = ({ article }: { article: ArticleSummary }) => (
  <li className="event-row">
    <div className="date-column">
      <span className="date-numeral">{calendarParts(article.published)?.day ?? ''}</span>
    </div>
    <div className="min-w-0">
      <h3 className="row-title" data-weight="middle">
        <Link href={articleHref(article.id)}>{article.title}</Link>
      </h3>
      <p className="meta-line">
        <span>{article.sourceName}</span>
        <span className="tabular-nums">{counted(article.eventCount, 'event')}</span>
        {article.note ? <span>{article.note}</span> : null}
      </p>
    </div>
  </li>
);

interface ArticlesFrameProps {
  /** search words; empty for all articles */
  readonly query: string;
  readonly total: number;
  readonly shown: number;
  readonly children: ReactNode;
}

export const ArticlesFrame = ({ query, total, shown, children }: ArticlesFrameProps) => (
  <main className="page-width">
    <header className="mt-6 mb-6 tablet:mt-8">
      <h1 className="page-title">Articles</h1>
      <p className="mt-1 text-ink-2" role="status">
        {countWords(query, total, shown)}
      </p>
    </header>
    {total === 0 && query === '' ? null : (
      <SearchForm action="/articles" query={query} maxLength={200} label="Search articles" placeholder="Search articles" />
    )}
    {total > 0 ? (
      children
    ) : (
      <LinkButton href={query === '' ? '/admin' : '/articles'}>{query === '' ? 'Editor sign-in' : 'Show all articles'}</LinkButton>
    )}
  </main>
);

function countWords(query: string, total: number, shown: number): string {
  const articles = query === '' ? counted(total, 'article') : countedUpTo(total, 'article');
  if (query === '') return total === 0 ? 'No published articles yet.' : `${articles}, by publication date`;
  if (total === 0) return `No articles match ${quoted(query)}.`;
  return `${articles} ${total === 1 ? 'matches' : 'match'} ${quoted(query)}.${shown < total ? ` The list shows the ${numberWords(shown)} best matches.` : ''}`;
}

export const ArticleHits = ({ articles }: { articles: readonly ArticleHit[] }) => (
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
