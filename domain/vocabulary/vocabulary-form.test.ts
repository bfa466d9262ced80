/** Reads the submitted actor form. Every problem names its field. */
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { actorFields, readActorFields } from './vocabulary-input';
import { type ActorRecord, actorValues } from './vocabulary-views';

const schema = z.strictObject(actorFields).transform(readActorFields);
const GIVEN = { name: 'Harbor Forum', kind: 'organization' };
const ROW = { parent: 'France', slug: '', was: '', office: '', from: '', to: '' };
const problems = (fields: object): readonly string[] =>
  schema.safeParse({ ...GIVEN, ...fields }).error?.issues.map(({ path }) => path.join('.')) ?? [];

describe('the actor form', () => {
  it('reads aliases by line, partial dates as full days, and skips empty identifiers', () => {
    const read = schema.parse({
      ...GIVEN,
      country: 'fra',
      aliases: ' HF \n\nHF\nThe  Forum',
      affiliations: [{ ...ROW, office: 'seat', from: '2013', to: '2014-02' }],
      identifiers: { wikidata: 'Q42', viaf: '' },
    });
    expect(read).toEqual({
      ...GIVEN,
      country: 'FRA',
      aliases: ['HF', 'The Forum'],
      affiliations: [{ parent: 'France', office: 'seat', from: '2013-01-01', to: '2014-02-28' }],
      identifiers: { wikidata: 'Q42' },
    });
  });

  it('accepts the days of an affiliation in all usual forms, and asks about two readings', () => {
    const dates = { ...ROW, from: '17.11.2004', to: 'Nov 17, 2005' };
    expect(schema.parse({ ...GIVEN, affiliations: [dates] }).affiliations).toMatchObject([{ from: '2004-11-17', to: '2005-11-17' }]);
    expect(schema.safeParse({ ...GIVEN, affiliations: [{ ...dates, to: '03/04/2006' }] }).error?.issues).toMatchObject([
      { message: '“03/04/2006” can mean 2006-04-03 or 2006-03-04. Enter one of these dates.' },
    ]);
  });

  it('identifies a listed actor by its slug and removes the row of a cleared one', () => {
    const stood = { ...ROW, parent: 'Foreign Ministry', was: 'Foreign Ministry', slug: 'france-mfa', office: 'part' };
    expect(schema.parse({ ...GIVEN, affiliations: [stood] }).affiliations).toMatchObject([{ parent: 'france-mfa' }]);
    expect(schema.parse({ ...GIVEN, affiliations: [{ ...stood, parent: 'Spain' }] }).affiliations).toMatchObject([{ parent: 'Spain' }]);
    expect(schema.parse({ ...GIVEN, affiliations: [{ ...stood, parent: ' ' }] }).affiliations).toEqual([]);
  });

  it.each([
    [{ name: '' }, ['name']],
    [{ kind: 'planet' }, ['kind']],
    [{ country: 'FR' }, ['country']],
    [{ aliases: `x\n${'y'.repeat(121)}` }, ['aliases']],
    [
      {
        affiliations: [
          { ...ROW, parent: '' },
          { ...ROW, from: '2013-02-30' },
        ],
      },
      ['affiliations.1.from'],
    ],
    [{ affiliations: [{ ...ROW, parent: '', office: 'minister' }] }, ['affiliations.0.parent']],
    [{ affiliations: [{ ...ROW, from: '2014', to: '2013' }] }, ['affiliations.0.to']],
    [{ identifiers: { lei: 'x' } }, ['identifiers.lei']],
    [{ extra: '1' }, ['']],
  ])('%j is rejected at %j', (fields, names) => {
    expect(problems(fields)).toEqual(names);
  });

  it('leaves a stored actor unchanged after a round trip', () => {
    const stored: ActorRecord = {
      id: 7,
      slug: 'harbor-forum',
      name: 'Harbor Forum',
      kind: 'organ',
      country: null,
      aliases: ['HF'],
      affiliations: [{ parent: 'france', parentName: 'France', office: null, from: '2013-01-01', to: null }],
      identifiers: { viaf: '123' },
      mergedInto: null,
      byHand: [],
      version: 3,
    };
    const values = actorValues(stored);
    const row = Object.fromEntries(Object.entries(ROW).map(([part]) => [part, values[`affiliations.0.${part}`] ?? '']));
    const sent = {
      ...GIVEN,
      kind: values.kind,
      country: values.country,
      aliases: values.aliases,
      affiliations: [row],
      identifiers: { viaf: values['identifiers.viaf'] },
    };
    expect(schema.parse(sent)).toMatchObject({
      kind: 'organ',
      country: null,
      aliases: ['HF'],
      affiliations: [{ parent: 'france', office: null, from: '2013-01-01', to: null }],
      identifiers: { viaf: '123' },
    });
  });
});
