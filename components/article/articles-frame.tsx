/** The index of articles: how many there are, a GET form that searches their texts, and under it what it found or all of them. */
import type { ReactNode } from 'react';
import { counted, numberWords } from '@/domain/text/counted';
import { LinkButton } from '../ui/button';
import { SearchForm } from '../ui/search-form';

interface ArticlesFrameProps {
  /** empty for all of them */
  readonly query: string;
  readonly total: number;
  readonly shown: number;
  readonly children: ReactNode;
}

export function ArticlesFrame({ query, total, shown, children }: ArticlesFrameProps) {
  return (
    <main className="page-width">
      <header className="mt-6 mb-6 tablet:mt-8">
        <h1 className="font-medium font-serif text-page-phone tablet:text-page">Articles</h1>
        <p className="mt-1 text-ink-2" role="status">
          {countWords(query, total, shown)}
        </p>
      </header>
      {total === 0 && query === '' ? null : (
        <SearchForm action="/articles" query={query} maxLength={200} label="Search articles" placeholder="Search articles" verb="Search" />
      )}
      {total > 0 ? (
        children
      ) : (
        <LinkButton href={query === '' ? '/admin' : '/articles'}>{query === '' ? 'Editor sign-in' : 'Show all articles'}</LinkButton>
      )}
    </main>
  );
}

function countWords(query: string, total: number, shown: number): string {
  const articles = counted(total, 'article');
  if (query === '') return total === 0 ? 'No published articles yet.' : `${articles}, by publication date`;
  if (total === 0) return `No articles match “${query}”.`;
  return `${articles} ${total === 1 ? 'matches' : 'match'} “${query}”.${shown < total ? ` The list shows the ${numberWords(shown)} best matches.` : ''}`;
}
