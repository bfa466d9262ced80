/** Groups the values of rows by a key, in the order of the rows. */
export function group<Row, Value>(list: readonly Row[], key: (row: Row) => number, value: (row: Row) => Value): Map<number, Value[]> {
  const groups = new Map<number, Value[]>();
  for (const row of list) {
    const values = groups.get(key(row));
    if (values) values.push(value(row));
    else groups.set(key(row), [value(row)]);
  }
  return groups;
}
