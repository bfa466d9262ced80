/** Groups rows by their event, in their order. */
export function groupByEvent<Row extends { readonly eventId: number }, Value>(
  list: readonly Row[],
  value: (row: Row) => Value,
): Map<number, Value[]> {
  const groups = new Map<number, Value[]>();
  for (const row of list) {
    const values = groups.get(row.eventId);
    if (values) values.push(value(row));
    else groups.set(row.eventId, [value(row)]);
  }
  return groups;
}
