import { describe, expect, it } from 'vitest';
import { EMPTY_DATE, readDateEntry } from '../dates/date-entry';
import { askedDays, parseAuditFilters } from '../people/audit-filters';
import { parseFilters } from './parse-filters';

describe('date fields take every usual form', () => {
  const text = '17 Nov 2004';

  it('in the filters of the timeline', () => {
    const { filters, dropped } = parseFilters(new URLSearchParams({ known: text, from: '17.11.2004', to: 'November 18, 2004' }));
    expect([filters.known, filters.from, filters.to, dropped]).toEqual(['2004-11-17', '2004-11-17', '2004-11-18', []]);
  });

  it('in the filters of the audit log', () => {
    expect(parseAuditFilters({ from: text, to: '18/11/2004' })).toMatchObject({ from: '2004-11-17', to: '2004-11-18' });
  });

  it.each([
    ['03/04/2004', /^“03\/04\/2004” can mean 2004-04-03 or 2004-03-04\./],
    ['yesterday', /^Enter a date like/],
  ])('and the audit log asks about "%s"', (from, question) => {
    expect(parseAuditFilters({ from })).toMatchObject({ from: null });
    expect(askedDays({ from, to: '18/11/2004' })).toEqual({ from: { text: from, question: expect.stringMatching(question) }, to: null });
  });

  it('in the year field of an event', () => {
    expect(readDateEntry({ ...EMPTY_DATE, year: text })).toMatchObject({ ok: true, value: { edtf: '2004-11-17' } });
    expect(readDateEntry({ ...EMPTY_DATE, year: '03/04/2004' })).toMatchObject({ ok: false, field: 'year' });
  });
});
