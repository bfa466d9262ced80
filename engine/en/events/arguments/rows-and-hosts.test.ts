/** Enumerated participants, hosts, and actors named in a clause next to the one that reports the event. */
import { describe, expect, test } from 'vitest';
import { EXTRACTION_VOCABULARY } from '../../../../data/vocabulary/load-vocabulary';
import { buildActorIndex } from '../../../index';
import { extractByRules } from '../../../testing/extract-by-rules';

const vocabulary = buildActorIndex(EXTRACTION_VOCABULARY);
const last = (body: string, title = ''): string =>
  extractByRules({ title, body, published: '2024-06-20' }, { vocabulary })
    .events.at(-1)
    ?.actors.map(({ name, role, printed }) => `${printed ?? name} ${role.charAt(0)}`)
    .join(' | ') ?? '';

type Case = [body: string, actors: string, title?: string];

describe('enumerated states', () => {
  const cases: readonly Case[] = [
    [
      'The energy ministers of Cyprus, Greece and Israel met in Athens on Monday. The three countries will sign a treaty on 3 July.',
      'Cyprus i | Greece i | Israel i',
    ],
  ];
  test.each(cases)('%s', (body, actors, title) => expect(last(body, title)).toBe(actors));
});

describe('hosts of visits', () => {
  const cases: readonly Case[] = [
    ['Jonas Berg will travel to Ulaanbaatar, Astana, and Ankara on 3 July.', 'Jonas Berg i | Kazakhstan t | Turkey t | Mongolia t'],
    ['Protesters attacked the French embassy in Ouagadougou on Monday.', 'French embassy t | France t | Burkina Faso t'],
    ['Jonas Berg flew to Lomé on Monday to join ECOWAS.', 'Jonas Berg i | Togo t'],
  ];
  test.each(cases)('%s', (body, actors, title) => expect(last(body, title)).toBe(actors));
});

describe('the region after a town', () => {
  const cases: readonly Case[] = [
    ['The energy ministers of Peru and Chile met in Austin, Texas, on Monday.', 'Peru p | Chile p'],
    ['Peru and Chile ended four days of talks at Bear Lake, California on Tuesday.', 'Peru p | Chile p'],
  ];
  test.each(cases)('does not take part: %s', (body, actors) => expect(last(body)).toBe(actors));
});

describe('actors in a neighboring clause', () => {
  const cases: readonly Case[] = [
    ['The Syrian army, whose commander is Bashar al-Assad, entered Raqqa on Monday.', 'Syrian Arab Army i | Syria i'],
    ["The European Union agreed. The bloc's envoy, Anna Lund, flew to Lomé on Monday.", 'European Union i | Anna Lund i | Togo t'],
    ['Chad withdrew its envoy from Togo on Monday.', 'Chad i | Togo t'],
  ];
  test.each(cases)('%s', (body, actors, title) => expect(last(body, title)).toBe(actors));
});

describe('actors inferred from the rest of the article', () => {
  const cases: readonly Case[] = [
    ['Prime Minister Charlot Salwai is away. Finance Minister Ano Lenga resigned on Monday.', 'Ano Lenga i | Vanuatu i'],
  ];
  test.each(cases)('%s', (body, actors, title) => expect(last(body, title)).toBe(actors));
});

describe('organizations identified by a nearby word or by the article’s own name for them', () => {
  const cases: readonly Case[] = [
    ['The Platform of Traders of Malan, a Beninese group, blocked a bridge on Monday.', 'Platform of Traders of Malan i | Benin i'],
    ['Togo and the regional bloc ECOWAS met. The regional body suspended Mali on Monday.', 'ECOWAS i | Mali t'],
    ['Dhaka protested to the OAU on Monday.', 'Bangladesh i | OAU t'],
    ['Traders blocked a bridge over the Niger River in Malan on Monday.', ''],
  ];
  test.each(cases)('%s', (body, actors, title) => expect(last(body, title)).toBe(actors));
});
