/** Pairs of descriptions of one event or of two. Each pair names the kind of case and the reason that decides it. */
import { describe, expect, it } from 'vitest';
import { parseEdtf } from '../calendar/edtf';
import type { ActionId, ThemeId } from '../model/event';
import type { Comparable, ComparableActor } from '../model/merging';
import { ENGLISH_MERGING, signatureOf } from '../pipeline';
import { type PairScore, scorePair as score } from './score-pair';
import { MATCH_THRESHOLD } from './weights';

const scorePair = (a: Comparable, b: Comparable): PairScore | null => score(a, b, ENGLISH_MERGING);

const STATES: Readonly<Record<string, string>> = { 'United States': 'USA', China: 'CHN', Taiwan: 'TWN', Norland: 'NOR', Ostania: 'OST' };

function actors(names: string): readonly ComparableActor[] {
  return names === ''
    ? []
    : names.split(', ').map((name): ComparableActor => {
        const country = STATES[name];
        if (country) return { actor: name, name, kind: 'state', country };
        return { actor: name, name, kind: name.endsWith(' Society') ? 'organization' : 'person' };
      });
}

function described(
  clause: string,
  edtf: string,
  actorId: string,
  themes: string,
  place: string | null = null,
  action: ActionId | null = 'CONSULT',
): Comparable {
  const date = parseEdtf(edtf);
  if (!date) throw new RangeError(edtf);
  return {
    signatures: [signatureOf({ start: 0, end: clause.length, quote: clause }, null, themes.split(' '), null)],
    date: { edtf, earliest: date.earliest, latest: date.latest },
    actors: actors(actorId),
    themes: themes.split(' ') as ThemeId[],
    action,
    place,
  };
}

const summit = described(
  'Ada Berg and Ivo Kern meet at Lakeside, an estate',
  '2023-11-15',
  'Ada Berg, Ivo Kern, Norland, Ostania',
  'meeting summit',
  'Port Azure',
);

const SAME: readonly (readonly [string, Comparable, Comparable])[] = [
  ['a summit known by its place alone', summit, described('Summit near Port Azure', '2023-11', '', 'summit', 'Port Azure')],
  [
    'a plan by month and a report by day',
    described('Ada Berg may meet Ivo Kern', '2023-11', 'Ada Berg, Ivo Kern, Norland, Ostania', 'meeting'),
    summit,
  ],
  [
    'a year and the day of one election',
    described('Norlandic presidential election', '2024', 'Norland', 'election', 'Norland'),
    described('Norland votes', '2024-11-05', 'Norland', 'election', 'Norland'),
  ],
  [
    'talks by their span and by their last day',
    described('Defense officials meet in Elmstad', '2024-01-08/2024-01-09', '', 'meeting', 'Elmstad'),
    described(
      'Norlandic and Ostanian defense officials end two days of policy coordination talks',
      '2024-01-09',
      'Norland, Ostania',
      'negotiation',
      'Elmstad',
    ),
  ],
  [
    'a call told as a call and as speaking',
    described('General Jon Vass speaks by video', '2023-12-21', 'Jon Vass, Ostania', 'statement'),
    described('Video call between General Mira Holt and General Jon Vass', '2023-12', 'Mira Holt, Jon Vass, Norland, Ostania', 'meeting'),
  ],
  [
    'an office-holder not yet known by name',
    described('Winner to be inaugurated', '2024-05-20', '', 'appointment'),
    described('Ada Berg to be inaugurated', '2024-05-20', 'Ada Berg, Norland', 'appointment'),
  ],
  [
    'rules under one rare subject',
    described('Exports of graphite', '2023-12-01', '', 'trade', null, 'COOPERATE'),
    described("Ostania's controls on graphite", '2023-12-01', 'Ostania', 'sanction', null, 'THREATEN'),
  ],
  [
    'a visit told by a state and by its capital',
    described('Ada Berg visits Ostania', '2023-06-18/2023-06-19', 'Ada Berg, Norland, Ostania', 'visit', 'Ostania'),
    described('Ada Berg ends a two-day visit to Elmstad', '2023-06-19', 'Ada Berg, Norland', 'visit', 'Elmstad'),
  ],
  [
    'an attack told as a blast and by those it killed',
    described('Bombs explode outside the Norlandic embassy in Elmstad', '1998-08-07', 'Norland, Ostania', 'military', 'Elmstad', 'ASSAULT'),
    described('224 people were killed', '1998-08-07', 'Norland', 'military', null, 'ASSAULT'),
  ],
];

const DIFFERENT: readonly (readonly [string, Comparable, Comparable])[] = [
  [
    'a summit and a meeting of ministers in the same town and month',
    described('Summit of Norland and Ostania in Port Azure', '2023-11', 'Norland, Ostania', 'summit meeting', 'Port Azure'),
    described('Lee Marsh meets Jon Vass in Port Azure', '2023-11-10', 'Lee Marsh, Jon Vass, Norland, Ostania', 'meeting', 'Port Azure'),
  ],
  [
    'talks of a body in a month and talks of ministers on a day of it',
    described('Ostania holds a dialogue with the Harbor Society', '2023-10', 'Ostania, Harbor Society', 'negotiation'),
    described('Ivo Kern holds talks with Ada Berg', '2023-10-27', 'Ivo Kern, Ada Berg, Ostania, Norland', 'negotiation'),
  ],
  [
    'meetings whose persons are disjoint, though the states are the same',
    described('Ivo Kern meets senators led by Lee Marsh', '2023-10', 'Ivo Kern, Ostania, Lee Marsh, Norland', 'meeting'),
    described('Otto Brand meets a delegation led by Max Fell', '2023-10', 'Otto Brand, Ostania, Max Fell, Norland', 'meeting'),
  ],
  [
    'one person with two partners',
    described('Ivo Kern meets senators led by Lee Marsh', '2023-10', 'Ivo Kern, Ostania, Lee Marsh, Norland', 'meeting'),
    described('Ivo Kern receives Max Fell', '2023-10-25', 'Ivo Kern, Ostania, Max Fell, Norland', 'meeting'),
  ],
  [
    'two meetings of one pair on two days',
    described('Ada Berg and Ivo Kern meet', '2023-11-15', 'Ada Berg, Ivo Kern', 'meeting', 'Port Azure'),
    described('Ada Berg and Ivo Kern meet', '2023-11-16', 'Ada Berg, Ivo Kern', 'meeting', 'Port Azure'),
  ],
  [
    'a visit and a meeting on it',
    described('Ada Berg ends a two-day visit to Elmstad', '2023-06-18/2023-06-19', 'Ada Berg, Norland', 'visit', 'Elmstad'),
    described('Ada Berg is received by Ivo Kern', '2023-06-19', 'Ada Berg, Ivo Kern, Norland, Ostania', 'meeting', 'Elmstad'),
  ],
  [
    'two visits by two ministers of one state',
    described('Ada Berg visits Elmstad', '2023-07', 'Ada Berg, Norland', 'visit', 'Elmstad'),
    described('Lee Marsh visits Elmstad', '2023-07-16/2023-07-19', 'Lee Marsh, Norland', 'visit', 'Elmstad'),
  ],
  [
    'two meetings of officials in two towns',
    described('Officials hold a consultation on arms control', '2023-11-06', 'Norland, Ostania', 'negotiation', 'Elmstad'),
    described('Ada Berg meets Jon Vass', '2023-11-06/2023-11-12', 'Ada Berg, Jon Vass, Norland, Ostania', 'meeting', 'Port Azure'),
  ],
  [
    'what one state does to another on the day they meet',
    described('Delegations of Norland and Ostania meet', '2024-05-14', 'Norland, Ostania', 'negotiation', 'Elmstad'),
    described('Norland raises tariffs on Ostanian electric vehicles', '2024-05-14', 'Norland, Ostania', 'sanction trade', null, 'SANCTION'),
  ],
  [
    'two results of one quarter, told without an actor',
    described('net income of the truck insurer rose to $4 a share', '1988-07/1988-09', '', 'trade', null, null),
    described('net income of the paper mill was $2 a share', '1988-07/1988-09', '', 'trade', null, null),
  ],
  [
    'what one state does in a year, and on a day of it',
    described('the election in Westmark', '2020-04-06', 'Norland', 'election', null, null),
    described('Norlandic election', '2020', 'Norland', 'election', null, null),
  ],
];

describe('the same event', () => {
  it.each(SAME)('%s', (_, a, b) => {
    expect(scorePair(a, b)?.score ?? 0).toBeGreaterThanOrEqual(MATCH_THRESHOLD);
    expect(scorePair(b, a)?.score).toBeCloseTo(scorePair(a, b)?.score ?? 0);
  });
});

describe('different events', () => {
  it.each(DIFFERENT)('%s', (_, a, b) => {
    expect(scorePair(a, b)?.score ?? 0).toBeLessThan(MATCH_THRESHOLD);
  });
});

describe('reasons', () => {
  it('omit the action when one description has none', () => {
    const reasons = scorePair(summit, { ...summit, action: null })?.reasons ?? [];
    expect(reasons.map(({ name }) => name)).not.toContain('action');
  });

  it('explain why two descriptions match', () => {
    const reasons = scorePair(summit, described('Summit near Port Azure', '2023-11', '', 'summit', 'Port Azure'))?.reasons ?? [];
    expect(reasons.map(({ name, note }) => `${name}: ${note}`)).toEqual(
      expect.arrayContaining(['place: Same place: Port Azure.', 'themes: Shared themes: summit.']),
    );
  });

  it('do not show the stem of a subject that is not a known actor', () => {
    const { signatures, ...rest } = described('Westmark meets Ostania', '2024-05-14', 'Ostania', 'meeting');
    const stranger = { ...rest, signatures: signatures.map((one) => ({ ...one, stranger: 'westmar' })) };
    const reasons = scorePair(stranger, described('Norland meets Ostania', '2024-05-14', 'Norland, Ostania', 'meeting'))?.reasons ?? [];
    expect(reasons.map(({ note }) => note)).toContain('One sentence has a subject that the other does not mention.');
  });
});
