import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { eventFields, readEventFields } from './event-form';
import { differingFields } from './event-values';

const schema = z.strictObject(eventFields).transform(readEventFields);
const GOOD = {
  title: 'Talks in Paris',
  summary: '',
  date: { year: '2024', month: '01' },
  status: 'happened',
  outcome: 'unknown',
  action: 'CONSULT',
  mainTheme: 'negotiation',
  place: '',
};
const problems = (fields: object) => {
  const parsed = schema.safeParse({ ...GOOD, ...fields });
  return parsed.success ? [] : parsed.error.issues.map((issue) => issue.path.join('.'));
};

describe('the event form', () => {
  it('reads the fields as an event', () => {
    expect(
      schema.parse({
        ...GOOD,
        themes: ['visit', 'negotiation'],
        actors: [
          { name: 'China', was: 'China', slug: 'china', role: 'initiator' },
          { name: 'The Sorbonne', was: 'France', slug: 'france', role: 'target' },
          { name: '', was: 'Italy', slug: 'italy', role: 'target' },
          { name: ' New Body ', role: 'participant' },
        ],
      }),
    ).toMatchObject({
      title: 'Talks in Paris',
      summary: null,
      date: { edtf: '2024-01', qualifier: null, extent: 'within' },
      themes: ['negotiation', 'visit'],
      actors: [
        { slug: 'china', role: 'initiator' },
        { name: 'The Sorbonne', role: 'target' },
        { name: 'New Body', role: 'participant' },
      ],
      place: null,
    });
  });

  it('accepts an event without an action', () => {
    expect(schema.parse({ ...GOOD, action: '' }).action).toBeNull();
  });

  it.each([
    [{ title: ' ' }, ['title']],
    [{ date: { year: 'soon' } }, ['date.year']],
    [{ date: {} }, ['date.year']],
    [{ mainTheme: '' }, ['mainTheme']],
    [{ mainTheme: 'Non sense' }, ['mainTheme']],
    [{ status: 'perhaps' }, ['status']],
    [{ action: '__proto__' }, ['action']],
    [{ summary: 'word '.repeat(61) }, ['summary']],
    [{ actors: [{ name: '' }, { name: 'China', role: 'king' }] }, ['actors.1.name']],
    [{ title: '', date: { year: '' }, mainTheme: '' }, ['date.year', 'title', 'mainTheme']],
    [{ reference: { url: 'example.org', title: '', quote: '' } }, ['reference.url']],
    [{ reference: { url: 'javascript:alert(1)', title: 'A record', quote: '' } }, ['reference.url']],
    [{ reference: { url: '', title: '', quote: 'They met.' } }, ['reference.url']],
    [{ reference: { url: '', title: 'x'.repeat(301), quote: '' } }, ['reference.title']],
    [{ reference: { url: '', title: 'A record', quote: 'x'.repeat(2_001) } }, ['reference.quote']],
    [{ version: '3' }, ['']],
  ])('%j is rejected at %j', (fields, names) => {
    expect(problems(fields)).toEqual(names);
  });

  it.each([
    [{ url: '', title: ' ', quote: '' }, null],
    [
      { url: ' https://example.org/a ', title: '', quote: '' },
      { url: 'https://example.org/a', title: null, quote: null },
    ],
    [
      { url: '', title: 'Annual report', quote: ' They met. ' },
      { url: null, title: 'Annual report', quote: 'They met.' },
    ],
  ])('reads the source %j', (reference, read) => {
    expect(schema.parse({ ...GOOD, reference }).reference).toEqual(read);
  });

  it('compares two versions field by field', () => {
    const mine = schema.parse(GOOD);
    const theirs = schema.parse({ ...GOOD, title: 'Talks in Lyon', place: 'Lyon', mainTheme: 'visit' });
    expect(differingFields(mine, theirs)).toEqual(['title', 'themes', 'place']);
  });
});
