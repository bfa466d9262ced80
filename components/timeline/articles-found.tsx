/** Where a search goes on: the articles in whose text the words stand. */
import Link from 'next/link';

export function ArticlesFound({ query, count }: { query: string; count: number }) {
  if (count === 0) return null;
  return (
    <p className="mb-3 text-ink-2 text-meta print:hidden">
      The words are also in the{' '}
      <Link className="link" href={`/articles?${new URLSearchParams({ q: query })}`}>
        text of {count} {count === 1 ? 'article' : 'articles'}
      </Link>
      .
    </p>
  );
}
