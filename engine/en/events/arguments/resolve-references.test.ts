/** Referents of pronouns and of “the two countries”, and the choice between two dates, as seen in the actors and dates of events. */
import { describe, expect, it } from 'vitest';
import { PLACES, VOCABULARY } from '@/data/vocabulary/load-vocabulary';
import { buildActorIndex } from '../../../index';
import { extractByRules } from '../../../testing/extract-by-rules';

const vocabulary = buildActorIndex([...VOCABULARY, ...PLACES]);
const last = (body: string, published: string) => extractByRules({ title: '', body, published }, { vocabulary }).events.at(-1);

const ACTORS: readonly (readonly [string, string, string, readonly string[], readonly string[]])[] = [
  [
    'a subject pronoun goes on with the subject of the sentences before',
    'Antony Blinken ended a visit to Beijing on Monday. Earlier that day he had talks with Wang Yi. On Sunday he met Foreign Minister Qin Gang.',
    '2023-06-20',
    ['Antony Blinken', 'Qin Gang'],
    ['Wang Yi'],
  ],
  [
    'an object pronoun is not the subject of its clause',
    'Foreign Minister Wang Yi ended a visit to Washington on Saturday. President Joe Biden received him on Friday.',
    '2023-10-30',
    ['Joe Biden', 'Wang Yi'],
    [],
  ],
  [
    'a pronoun that opens a sentence is not a name behind it',
    'Antony Blinken visited Peru on Monday. President Javier Milei met the envoy Oleg Titov. He briefed Javier Milei on Haiti on Tuesday.',
    '2023-06-20',
    ['Oleg Titov', 'Javier Milei'],
    [],
  ],
  [
    'a pronoun is not the person after a preposition',
    'In a letter to President Javier Milei, Antony Blinken said he met Qin Gang on Sunday.',
    '2023-06-20',
    ['Antony Blinken', 'Qin Gang'],
    [],
  ],
  [
    'a pronoun is not the person who names an administration',
    'Antony Blinken spoke in Lima. The Biden administration agreed. He met Qin Gang on Sunday.',
    '2023-06-20',
    ['Antony Blinken', 'Qin Gang'],
    ['Joe Biden'],
  ],
  [
    'a man is not the queen',
    'Queen Margrethe II received Antony Blinken in The Hague. He met Qin Gang on Sunday.',
    '2023-06-20',
    ['Antony Blinken', 'Qin Gang'],
    ['Queen Margrethe II'],
  ],
  [
    'two countries are states, not the organization or the region named last',
    'China and the United States prepare for the summit of the Asia-Pacific Economic Cooperation forum. It takes place in California. On Monday, officials of the two countries met in Washington.',
    '2023-11-10',
    ['China', 'United States'],
    ['APEC', 'California'],
  ],
  [
    'heads of state are an office, not the persons named last',
    'BEIJING, Nov. 20 — China and the United States have grown apart. Chen Wei, an expert at a university in Beijing, spoke with Deputy Minister Li Bo. Consensus was reached by the two heads of state in Lima last week.',
    '2024-11-20',
    ['China', 'United States'],
    ['Chen Wei', 'Li Bo'],
  ],
  [
    'a family name is no pronoun, and the capitals of a dateline are no name',
    'SAN FRANCISCO, Nov. 10 — Janet Yellen met Vice Premier He Lifeng in San Francisco on Thursday.',
    '2023-11-10',
    ['Janet Yellen', 'He Lifeng'],
    ['SAN FRANCISCO'],
  ],
  [
    'the person to be succeeded takes no part in the election',
    "Tsai Ing-wen has led the island since 2016. Taiwan will elect Tsai's successor on January 13.",
    '2023-12-10',
    ['Taiwan'],
    ['Tsai Ing-wen'],
  ],
];

describe('references', () => {
  it.each(ACTORS)('%s', (_, body, published, named, absent) => {
    const names = last(body, published)?.actors.map((actor) => actor.name) ?? [];
    expect(names).toEqual(expect.arrayContaining([...named]));
    expect(names.filter((name) => absent.includes(name))).toEqual([]);
  });
});

describe('two dates for one verb', () => {
  it('uses the date in apposition to a count', () => {
    const body =
      'Last month, China suspended arms control talks. Ten days after that step, on July 27, Antony Blinken and Wang Yi met in Vientiane.';
    expect(last(body, '2024-08-30')).toMatchObject({ date: { edtf: '2024-07-27' }, status: 'happened' });
  });

  it('combines two consecutive weekdays into one span', () => {
    const found = last('Jake Sullivan and Wang Yi held talks in Bangkok on Friday and Saturday.', '2024-01-31');
    expect(found?.date.edtf).toBe('2024-01-26/2024-01-27');
  });
});
