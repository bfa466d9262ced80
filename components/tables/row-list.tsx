/** The report of a dry run: each row in words, with errors beside their column. */
import Link from 'next/link';
import { ROLE_WORDS, type RowReport, type RowState, rowWords, type TableFacts } from '@/domain/desk/table-import';

export const STATE_WORDS: Readonly<Record<RowState, string>> = {
  new: 'New',
  alike: 'Probable duplicate',
  known: 'Already imported',
  refused: 'Rejected',
};

export function RowList({ table, rows }: { table: TableFacts; rows: readonly RowReport[] }) {
  return (
    <ol>
      {rows.map((row) => (
        <li key={row.line} className="dry-row">
          <span className="text-ink-3 text-meta tabular-nums">{rowWords(table, row.line)}</span>
          <div className="min-w-0">
            <p className="break-words font-medium">{row.title || 'No title'}</p>
            {row.date ? <p className="text-ink-2 text-meta">{row.date}</p> : null}
            {row.problems.map(({ field, message }) => (
              <p key={field + message} className="break-words text-error text-meta">
                {Object.hasOwn(ROLE_WORDS, field) ? `${ROLE_WORDS[field as keyof typeof ROLE_WORDS]}: ` : ''}
                {message}
              </p>
            ))}
            {row.notes.map((note) => (
              <p key={note} className="break-words text-meta text-warning">
                {note}
              </p>
            ))}
          </div>
          <p className="text-meta">
            <span className={row.state === 'refused' ? 'text-error' : row.state === 'alike' ? 'text-warning' : 'text-ink-2'}>
              {STATE_WORDS[row.state]}
            </span>
            {row.known ? (
              <>
                :{' '}
                <Link prefetch={false} className="link break-words" href={`/admin/events/${row.known.id}`}>
                  {row.known.title}
                </Link>
              </>
            ) : null}
          </p>
        </li>
      ))}
    </ol>
  );
}
