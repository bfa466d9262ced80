/** The filters of the event list and the queue in a URL. */
import { expect, it } from 'vitest';
import { filterEntries, isFiltered, NO_FILTER, parseFilter } from './work-filter';

it.each([
  [{}, {}],
  [
    { import: '7', source: '3' },
    { import: 7, source: 3 },
  ],
  [{ import: '-7', source: 'x' }, {}],
  [{ import: ['4', '5'] }, { import: 4 }],
  [{ status: 'planned' }, { status: 'planned' }],
  [{ status: 'denied' }, {}],
  [{ readers: 'model' }, { readers: 'model' }],
  [{ readers: 'human' }, {}],
  [{ article: '  a\u0000b ' }, { article: 'a b' }],
  [{ assignee: 'nobody' }, { assignee: 'nobody' }],
  [{ assignee: "x' or 1=1" }, {}],
])('reads %j', (params, wanted) => {
  const filter = parseFilter(params);
  expect(filter).toEqual({ ...NO_FILTER, ...wanted });
  expect(parseFilter(Object.fromEntries(filterEntries(filter)))).toEqual(filter);
  expect(isFiltered(filter)).toBe(Object.keys(wanted).length > 0);
});
