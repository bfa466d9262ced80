/** Texts about people, bodies and offices that the vocabulary does not hold: who takes part in what they tell last. */
import { describe, expect, test } from 'vitest';
import { EXTRACTION_VOCABULARY } from '../../../data/vocabulary/load-vocabulary';
import { buildActorIndex, extract } from '../../index';

const vocabulary = buildActorIndex(EXTRACTION_VOCABULARY);
const last = (body: string): string =>
  extract({ title: '', body, published: '2024-06-20' }, { vocabulary })
    .events.at(-1)
    ?.actors.map(({ name, role }) => `${name} ${role.charAt(0)}`)
    .join(' | ') ?? '';

type Case = readonly [body: string, actors: string];

describe('an office in front of a name, a comma between, tells whom its holder stands for', () => {
  const cases: readonly Case[] = [
    ["New Zealand's foreign minister, Rewi Paraone, visited Nuku'alofa on Monday.", 'Rewi Paraone i | New Zealand i | Tonga t'],
    ["China's ambassador to Islamabad, Jiang Wuping, flew to Gwadar on Monday.", 'Jiang Wuping i | China i'],
    ['The governor of Lagos, Babajide Adewale, resigned on 4 June.', 'Babajide Adewale i'],
    [
      "Uruguay's defence minister, Martín Echegoyen, met his Paraguayan counterpart, Blanca Ovelar, on 11 June.",
      'Martín Echegoyen p | Paraguay p | Blanca Ovelar p | Uruguay p',
    ],
    ['Envoy Ama Lund met Jiang Wuping, the Chinese ambassador, on 3 June. The ambassador flew home on 4 June.', 'Jiang Wuping i | China i'],
  ];
  test.each(cases)('%s', (body, actors) => expect(last(body)).toBe(actors));
});
