/** All published articles, newest first, or the articles that match a search, best match first. */
import type { Metadata } from 'next';
import { orRefused } from '@/app/_server/answers/refused-view';
import { database } from '@/app/_server/context';
import { ArticleHits, ArticleList, ArticlesFrame } from '@/components/article/article-index';
import { parseFilters } from '@/domain/filters/parse-filters';
import { NO_FILTERS, type TimelineFilters } from '@/domain/filters/timeline-filters';
import { quoted } from '@/domain/text/quoted';
import { withQuery } from '@/domain/text/url-query';
import { listArticles } from '@/services/articles/list-articles';
import { searchArticles } from '@/services/timeline/search-articles';

export async function generateMetadata({ searchParams }: PageProps<'/articles'>): Promise<Metadata> {
  const { query } = parseFilters({ q: (await searchParams).q }).filters;
  return {
    title: query === '' ? 'Articles' : `Articles: ${quoted(query)}`,
    description: 'The published articles behind this timeline, newest first.',
  };
}

const MOST_HITS = 50;

export default async function Page({ searchParams }: PageProps<'/articles'>) {
  const { q } = await searchParams;
  // Uses the timeline's parser, so that the same words give the same results.
  const { query } = parseFilters({ q }).filters;
  const db = await database();
  if (query === '') {
    const articles = await listArticles(db);
    return (
      <ArticlesFrame query={query} total={articles.length} shown={articles.length}>
        <ArticleList articles={articles} />
      </ArticlesFrame>
    );
  }
  const view = { title: 'Articles', filters: { ...NO_FILTERS, query }, hrefOf: articlesHref, timed: false };
  const load = () => searchArticles(db, query, MOST_HITS);
  return orRefused(db, view, load, ({ articles, total }) => (
    <ArticlesFrame query={query} total={total} shown={articles.length}>
      <ArticleHits articles={articles} />
    </ArticlesFrame>
  ));
}

const articlesHref = ({ query }: TimelineFilters): string => withQuery('/articles', new URLSearchParams(query === '' ? {} : { q: query }));
