'use client';
import type { FormAction } from '@/domain/action-state';
import { cellField, type TableCell, type TableFacts } from '@/domain/desk/table-import';
import { ActionForm, FormMessage, SubmitButton, TextField } from '../admin/action-form';

interface CellFormProps {
  readonly action: FormAction;
  readonly jobId: number;
  readonly table: Pick<TableFacts, 'columns'>;
  readonly line: number;
  readonly cells: readonly TableCell[];
  /** the page to return to */
  readonly back: string;
}

/** Corrects cells of one row before the import. The file does not change. */
export function CellForm({ action, jobId, table, line, cells, back }: CellFormProps) {
  return (
    <ActionForm action={action} hidden={{ job: jobId, line, back }} className="flex flex-wrap items-end gap-2 pt-2" noValidate>
      {cells.map(({ column, text }) => (
        <div key={column} className="min-w-0 flex-1 basis-52">
          <TextField name={cellField(column)} label={table.columns[column]?.name ?? ''} initial={text} maxLength={2_000} />
        </div>
      ))}
      <SubmitButton variant="secondary">{cells.length === 1 ? 'Save cell' : 'Save cells'}</SubmitButton>
      <FormMessage shownFields={cells.map(({ column }) => cellField(column))} />
    </ActionForm>
  );
}
