/** Possessives in reported clauses: the actors of the event and the names in its title. */
import { describe, expect, test } from 'vitest';
import { EXTRACTION_VOCABULARY } from '../../../../data/vocabulary/load-vocabulary';
import { buildActorIndex } from '../../../index';
import { extractByRules } from '../../../testing/extract-by-rules';

const vocabulary = buildActorIndex(EXTRACTION_VOCABULARY);

/** Title and actors of the last event: "Title: Peru i | Chile t". */
function last(body: string): string {
  const event = extractByRules({ title: '', body, published: '2024-06-12' }, { vocabulary }).events.at(-1);
  return `${event?.title}: ${event?.actors.map(({ name, role }) => `${name} ${role.charAt(0)}`).join(' | ')}`;
}

type Case = readonly [body: string, expected: string];

describe('plans and unattributed statements', () => {
  const cases: readonly Case[] = [
    ['Kenya hopes to reach terms by Friday.', 'Kenya hopes to reach terms: Kenya p'],
    [
      'Claudia Sheinbaum, who takes office on October 1, praised Chile.',
      'Claudia Sheinbaum to take office: Claudia Sheinbaum i | Mexico i',
    ],
  ];
  test.each(cases)('%s', (body, expected) => expect(last(body)).toBe(expected));
});
