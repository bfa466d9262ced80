'use client';
/** A list of form rows: filled rows, some empty ones, and a button that adds another. */
import { type ReactNode, useState } from 'react';
import { Button } from './button';
import { ErrorText } from './field';

interface RowListProps {
  readonly legend: string;
  readonly error: string | undefined;
  readonly hint: string;
  /** initial number of rows, including empty ones */
  readonly rows: number;
  readonly most: number;
  readonly className: string;
  readonly beside?: ReactNode;
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
      <ErrorText error={error} />
      <p className="text-hint text-ink-3">{hint}</p>
      <div className="needs-script -ml-3">
        <Button variant="quiet" onClick={() => setMore(more + 1)} disabled={count >= most}>
          Add a row
        </Button>
      </div>
    </fieldset>
  );
}
