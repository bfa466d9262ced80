/** The index of articles: how many there are, a GET form that searches their texts, and under it what it found or all of them. */
import { Search } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, LinkButton } from '../ui/button';
import { TextInput } from '../ui/field';

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
        <search>
          <form action="/articles" method="get" className="mb-6 flex max-w-xl gap-2">
            <div className="relative min-w-0 flex-1">
              <Search size={16} aria-hidden className="pointer-events-none absolute top-1/2 left-3 -translate-y-1/2 text-ink-3" />
              <TextInput
                type="search"
                name="q"
                defaultValue={query}
                maxLength={200}
                aria-label="Search the text of the articles"
                placeholder="Search the text"
                className="pl-9!"
              />
            </div>
            <Button type="submit">Search</Button>
          </form>
        </search>
      )}
      {total > 0 ? (
        children
      ) : (
        <LinkButton href={query === '' ? '/admin' : '/articles'}>{query === '' ? 'For editors' : 'Show all articles'}</LinkButton>
      )}
    </main>
  );
}

function countWords(query: string, total: number, shown: number): string {
  const articles = `${total} ${total === 1 ? 'article' : 'articles'}`;
  if (query === '') return total === 0 ? 'None published yet.' : `${articles}, by day of publication`;
  if (total === 0) return `“${query}” is in the text of no article.`;
  return `“${query}” is in the text of ${articles}${shown < total ? `, the best ${shown} first` : ''}.`;
}
