/** The list of articles, in the register's grid: day of publication, title, source, how many events it yielded. */
import Link from 'next/link';
import type { ArticleSummary } from '@/domain/article-views';
import { calendarParts, monthName, yearWords } from '@/domain/dates/day-words';
import { articleHref } from '@/domain/hrefs';
import { counted } from '@/domain/text/counted';

export function ArticleList({ articles }: { articles: readonly ArticleSummary[] }) {
  return (
    <div className="event-list article-list">
      {byMonth(articles).map(([month, mine]) => (
        <section key={month}>
          <h2 className="month-line">{monthHeading(month)}</h2>
          <ol>
            {mine.map((article) => (
              <ArticleRow key={article.id} article={article} />
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

const monthHeading = (month: string): string => {
  const parts = calendarParts(month);
  return parts ? `${monthName(parts.month ?? 1)} ${yearWords(parts.year)}` : month;
};

function byMonth(articles: readonly ArticleSummary[]): readonly (readonly [string, readonly ArticleSummary[]])[] {
  const months = new Map<string, ArticleSummary[]>();
  for (const article of articles) {
    const month = article.published.slice(0, -3);
    months.set(month, [...(months.get(month) ?? []), article]);
  }
  return [...months];
}

function ArticleRow({ article }: { article: ArticleSummary }) {
  return (
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
}
