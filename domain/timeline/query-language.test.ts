import { describe, expect, it } from 'vitest';
import { isDatelineError } from '../errors';
import { type EventQuery, parseQuery, searchRemarks } from './query-language';

const NOTHING: EventQuery = { facets: {}, role: null, text: '', from: null, to: null };
const some = (...values: string[]) => ({ some: values, not: [] });

describe('the query language', () => {
  it.each<[string, Partial<EventQuery>]>([
    ['', {}],
    ['   ', {}],
    ['actor:China theme:sanction after:2023', { facets: { actor: some('China'), theme: some('sanction') }, from: '2024' }],
    ['ACTOR:China', { facets: { actor: some('China') } }],
    ['actor:"European Union" actor:Japan', { facets: { actor: some('European Union', 'Japan') } }],
    ['theme:"arms sale" chips', { facets: { theme: some('arms sale') }, text: 'chips' }],
    ['export controls -graphite "San Francisco" OR Lima', { text: 'export controls -graphite "San Francisco" OR Lima' }],
    ['-"no such phrase" talks', { text: '-"no such phrase" talks' }],
    [
      'source:"Global Times" status:planned status:Cancelled',
      { facets: { source: some('Global Times'), status: some('planned', 'cancelled') } },
    ],
    ['status:canceled -status:Possible', { facets: { status: { some: ['cancelled'], not: ['hypothetical'] } } }],
    ['-actor:China actor:Japan role:Target', { facets: { actor: { some: ['Japan'], not: ['China'] } }, role: 'target' }],
    ['Initiator:China talks', { facets: { actor: some('China') }, role: 'initiator', text: 'talks' }],
    ['target:"European Union" actor:Japan', { facets: { actor: some('European Union', 'Japan') }, role: 'target' }],
    ['participant:China participant:Japan', { facets: { actor: some('China', 'Japan') }, role: 'participant' }],
    ['place:Geneva precision:month checked:no', { facets: { place: some('Geneva'), precision: some('month'), checked: some('no') } }],
    ['action:CONSULT quad:"verbal conflict"', { facets: { action: some('consult'), quad: some('verbal-conflict') } }],
    ['after:2023-12', { from: '2024-01' }],
    ['after:2024-02-28', { from: '2024-02-29' }],
    ['after:2023-12-31 before:2024-03-01', { from: '2024-01-01', to: '2024-02-29' }],
    ['before:2024', { to: '2023' }],
    ['before:2024-01', { to: '2023-12' }],
    ['from:2023 to:2024-06', { from: '2023', to: '2024-06' }],
    ['from:2023 after:2023-05 to:2024 before:2024-03', { from: '2023-06', to: '2024-02' }],
    ['see https://example.org at 12:30', { text: 'see https://example.org at 12:30' }],
  ])('reads %j', (input, expected) => {
    expect(parseQuery(input)).toEqual({ ...NOTHING, ...expected });
  });

  it.each([
    ['colour:red', 'colour'],
    ['Aktor:China', 'aktor'],
    ['-after:2023', 'after'],
    ['role:boss', 'role'],
    ['actor:""', 'actor'],
    ['actor: China', 'actor'],
    ['role:target', 'role'],
    ['-initiator:China', 'initiator'],
    ['target:" "', 'target'],
    ['target: China', 'target'],
    ['initiator:China target:Taiwan', 'role'],
    ['after:soon', 'after'],
    ['before:2024-13', 'before'],
    ['after:9999', 'after'],
    ['before:0000-01', 'before'],
    ['from:24', 'from'],
    ['status:maybe', 'status'],
    [`${'x'.repeat(1001)}`, 'query'],
  ])('rejects %j and names the field', (input, field) => {
    try {
      parseQuery(input);
      expect.unreachable();
    } catch (error) {
      expect(isDatelineError(error) && [error.code, error.field]).toEqual(['bad-data', field]);
    }
  });

  it.each(['__proto__:x', 'constructor:x', '::::', 'a:', '"', '""', '-', 'OR OR', 'actor:"unclosed', '\u0000'])(
    'throws only typed errors for %j',
    (input) => {
      try {
        parseQuery(input);
      } catch (error) {
        expect(isDatelineError(error)).toBe(true);
      }
    },
  );

  it.each([
    ['initiator:China talks', []],
    ['see https://example.org at 12:30', []],
    ['actor: China', ['"actor:" needs a value, without a space after the colon.']],
    ['person:Xi person:Li -country:Chad', ['"person:" is not a search operator, so Dateline searches for the text.']],
    ['Person:Xi talks', ['"Person:" is not a search operator, so Dateline searches for the text.']],
  ])('remarks on %j', (input, remarks) => expect(searchRemarks(input)).toEqual(remarks));
});
