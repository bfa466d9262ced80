'use client';
/** Rows of a form of which there can be more: filled ones, some that wait empty, and a button for another. */
import { type ReactNode, useState } from 'react';
import { Button } from './button';

interface RowListProps {
  readonly legend: string;
  /** what is wrong with the rows as a whole */
  readonly error: string | undefined;
  readonly hint: string;
  /** rows that stand at first, the empty ones included */
  readonly rows: number;
  readonly most: number;
  readonly className: string;
  /** what the rows need beside them */
  readonly beside?: ReactNode;
  /** the row at a place, from 0 */
  readonly row: (at: number) => ReactNode;
}

export function RowList({ legend, error, hint, rows, most, className, beside, row }: RowListProps) {
  const [more, setMore] = useState(0);
  const count = Math.min(most, rows + more);
  return (
    <fieldset className="form-group">
      <legend>{legend}</legend>
      {beside}
      <ol className={className}>{Array.from({ length: count }, (_, at) => row(at))}</ol>
      {error ? (
        <p className="text-error text-meta" role="alert">
          {error}
        </p>
      ) : null}
      <p className="text-hint text-ink-3">{hint}</p>
      <div className="needs-script -ml-3">
        <Button variant="quiet" onClick={() => setMore(more + 1)} disabled={count >= most}>
          Add a row
        </Button>
      </div>
    </fieldset>
  );
}
