/** What reading a cell as a date ends with. */
import { EMPTY_DATE, type EnteredDate, readDateEntry } from '@/domain/dates/date-entry';
import type { DayOrder } from '@/domain/desk/table-import';

export interface DateOptions {
  /** null: nobody has said it and the column does not tell */
  readonly dayOrder: DayOrder | null;
  readonly serials: boolean;
}

export type ReadDate =
  | { readonly ok: true; readonly value: EnteredDate; readonly note: string | null }
  | { readonly ok: false; readonly message: string };

/** `message`: a sentence for the person who has the table. */
export const unreadable = (message: string): ReadDate => ({ ok: false, message });

/** EDTF as a person's date. */
export function entered(edtf: string, note: string | null = null): ReadDate {
  const read = readDateEntry({ ...EMPTY_DATE, edtf });
  return read.ok ? { ok: true, value: read.value, note } : unreadable(read.message);
}
