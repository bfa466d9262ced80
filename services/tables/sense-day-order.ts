/** Whether the day, the month or the year comes first in `03/04/05`, as the other dates of the table tell. */
import type { DayOrder, TableChoices } from '@/domain/desk/table-import';
import { orderOf } from './dates/numeric-date';
import type { ParsedTable } from './parse-table';

export interface SensedOrder {
  /** null: the dates do not tell, or tell both */
  readonly order: DayOrder | null;
  /** a date that needs an order, with its row; null where none does */
  readonly open: { readonly text: string; readonly line: number } | null;
  /** a date that tells the order */
  readonly proof: string | null;
  /** true: some dates are written in one order and some in another */
  readonly both: boolean;
}

/** Looks at the columns that are dates. */
export function senseDayOrder({ rows }: ParsedTable, columns: TableChoices['columns']): SensedOrder {
  const proofs = new Map<DayOrder, string>();
  let open: SensedOrder['open'] = null;
  const dated = columns.flatMap((role, at) => (role === 'words' || role === 'start' || role === 'end' ? [at] : []));
  for (const { line, cells } of rows)
    for (const at of dated) {
      const text = cells[at]?.split(/[T ]\d/)[0] ?? '';
      const order = orderOf(text);
      if (order === null || order === 'any') continue;
      if (order === 'open') open ??= { text, line };
      else if (!proofs.has(order)) proofs.set(order, text);
    }
  const [only, ...others] = proofs.keys();
  const order = others.length === 0 ? (only ?? null) : null;
  return { order, open, proof: order === null ? null : (proofs.get(order) ?? null), both: others.length > 0 };
}
