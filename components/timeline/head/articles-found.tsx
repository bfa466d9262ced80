/** Where a search goes on: the articles in whose text the words stand. */
import Link from 'next/link';
import { counted } from '@/domain/text/counted';

export function ArticlesFound({ query, count }: { query: string; count: number | null }) {
  if (count === 0) return null;
  if (count === null)
    return <p className="mb-3 text-ink-2 text-meta print:hidden">The words are also in the text of more articles than can be counted.</p>;
  return (
    <p className="mb-3 text-ink-2 text-meta print:hidden">
      The words are also in the{' '}
      <Link className="link" href={`/articles?${new URLSearchParams({ q: query })}`}>
        text of {counted(count, 'article')}
      </Link>
      .
    </p>
  );
}
