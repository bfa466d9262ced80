/** Where a search goes on: the articles in whose text the words stand. */
import Link from 'next/link';
import { counted } from '@/domain/text/counted';

export function ArticlesFound({ query, count }: { query: string; count: number }) {
  if (count === 0) return null;
  return (
    <p className="mb-3 text-ink-2 text-meta print:hidden">
      These words are also in{' '}
      <Link className="link" href={`/articles?${new URLSearchParams({ q: query })}`}>
        the text of {counted(count, 'article')}
      </Link>
      .
    </p>
  );
}
