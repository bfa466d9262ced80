/** The rows that an editor selected for a bulk action, as values of their checkboxes. */

/** maximum number of rows per request */
export const MOST_CHOSEN = 200;

/** A row as the editor saw it. */
export interface ChosenRow {
  readonly id: number;
  readonly version: number;
}

export const rowValue = ({ id, version }: ChosenRow): string => `${id}-${version}`;

/** Null for anything else than the value of a row. */
export function parseRow(value: string): ChosenRow | null {
  const [, id, version] = /^([1-9]\d{0,8})-([1-9]\d{0,8})$/.exec(value) ?? [];
  return id === undefined ? null : { id: Number(id), version: Number(version) };
}
