/** The report of a dry run: each row in words, with errors beside their column. */
import type { ComponentProps } from 'react';
import { ROLE_WORDS, type RowReport, type RowState, rowWords, type TableCell, type TableFacts } from '@/domain/desk/table-import';
import { Link } from '../ui/button';
import { CellForm } from './table-forms';

export const STATE_WORDS: Readonly<Record<RowState, string>> = {
  new: 'New',
  alike: 'Probable duplicate',
  known: 'Already imported',
  refused: 'Rejected',
};

interface RowListProps {
  readonly table: TableFacts;
  readonly rows: readonly RowReport[];
  readonly edited: { readonly line: number; readonly cells: readonly TableCell[] } | null;
  readonly editHref: (line: number) => string;
  readonly form: Pick<ComponentProps<typeof CellForm>, 'action' | 'jobId' | 'back'>;
}

export const RowList = ({ table, rows, edited, editHref, form }: RowListProps) => (
  <ol>
    {rows.map((row) => (
      <li key={row.line} className="dry-row grid gap-x-6 gap-y-1 border-t py-3 tablet:grid-cols-[6rem_minmax(0,1fr)_minmax(0,18rem)]">
        <span className="text-ink-3 text-meta tabular-nums">{rowWords(table, row.line)}</span>
        <div className="min-w-0">
          <p className="break-words font-medium">{row.title || 'No title'}</p>
          {row.date ? <p className="text-ink-2 text-meta">{row.date}</p> : null}
          {row.actors.length === 0 ? null : <p className="break-words text-ink-2 text-meta">{row.actors.join(', ')}</p>}
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
          <RowCells table={table} row={row} edited={edited?.line === row.line ? edited.cells : null} editHref={editHref} form={form} />
        </div>
        <p className="text-meta">
          <span className={row.state === 'refused' ? 'text-error' : row.state === 'alike' ? 'text-warning' : 'text-ink-2'}>
            {STATE_WORDS[row.state]}
          </span>
          {row.known ? (
            <>
              :{' '}
              <Link className="link break-words" href={`/admin/events/${row.known.id}`}>
                {row.known.title}
              </Link>
            </>
          ) : null}
        </p>
      </li>
    ))}
  </ol>
);

type RowCellsProps = Pick<RowListProps, 'table' | 'editHref' | 'form'> & { row: RowReport; edited: readonly TableCell[] | null };

function RowCells({ table, row, edited, editHref, form }: RowCellsProps) {
  const failing = row.problems.flatMap(({ cell }) => cell ?? []);
  const cells = edited ?? failing.filter((cell, at) => failing.findIndex(({ column }) => column === cell.column) === at);
  return (
    <>
      {cells.length === 0 ? null : (
        <CellForm key={cells.map(({ text }) => text).join('\n')} {...form} table={table} line={row.line} cells={cells} />
      )}
      {edited ? null : (
        <Link scroll={false} className="link text-meta" href={editHref(row.line)}>
          Edit row<span className="sr-only"> {row.line}</span>
        </Link>
      )}
    </>
  );
}
