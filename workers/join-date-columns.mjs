/** Joins separate year, month and day columns, as in TimelineJS, into an additional column: "2004-06" without a day. */

const PARTS = ['year', 'month', 'day'];
/** prefixes of such column names */
const ENDS = [
  { begin: /^(?:start[ _.]?(?:date)?[ _.]?)?$/i, name: 'Date (year, month, day)' },
  { begin: /^end[ _.]?(?:date)?[ _.]?$/i, name: 'End (year, month, day)' },
];

/** @param {import('./parse-table.mjs').Table} table */
export function joinDateColumns(table) {
  const joins = ENDS.flatMap(({ begin, name }) => {
    const at = PARTS.map((part) =>
      table.columns.findIndex((column) => endsWith(column, part) && begin.test(column.slice(0, -part.length))),
    );
    return at[0] === -1 || at[1] === -1 || table.columns.includes(name) ? [] : [{ name, at }];
  });
  if (joins.length === 0) return table;
  return {
    ...table,
    columns: [...table.columns, ...joins.map(({ name }) => name)],
    rows: table.rows.map((row) =>
      row.problem === null
        ? { ...row, cells: [...row.cells, ...joins.map(({ at }) => joined(at.map((one) => row.cells[one] ?? '')))] }
        : row,
    ),
  };
}

const endsWith = (column, part) => column.toLowerCase().endsWith(part);

function joined([year, month, day]) {
  const isPlain = /^-?\d{1,4}$/.test(year) && [month, day].every((part) => /^\d{0,2}$/.test(part)) && !(day !== '' && month === '');
  if (!isPlain) return [day, month, year].filter((part) => part !== '').join(' ');
  const digits = year.replace('-', '').padStart(4, '0');
  return [year.startsWith('-') ? `-${digits}` : digits, month.padStart(2, '0'), day.padStart(2, '0')]
    .filter((part) => part !== '00')
    .join('-');
}
