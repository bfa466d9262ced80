import { describe, expect, test } from 'vitest';
import { PLACES, VOCABULARY } from '../../../../data/vocabulary/load-vocabulary';
import { buildActorIndex } from '../../../index';
import { extractByRules } from '../../../testing/extract-by-rules';

const vocabulary = buildActorIndex([...VOCABULARY, ...PLACES]);
const read = (body: string) => extractByRules({ title: '', body, published: '2024-06-12' }, { vocabulary }).events;
const last = (body: string): string =>
  read(body)
    .at(-1)
    ?.actors.map(({ name, role }) => `${name} ${role.charAt(0)}`)
    .join(' | ') ?? '';

describe('participants', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    [
      'the host of a visit, by its capital',
      'The Kremlin said Putin would visit Hanoi next week.',
      'Vladimir Putin i | Russia i | Vietnam t',
    ],
    ['no host where a summit calls', 'Petro Poroshenko flew to Minsk for a summit on Monday.', 'Petro Poroshenko p | Ukraine p'],
    ['an ambassador is recalled from somebody', 'Chad recalled its ambassador to Benin on Monday.', 'Chad i | Benin t'],
    [
      'whose people march, and no place of what is asked for',
      'Thousands marched in Dublin on Saturday to demand a truce in Gaza.',
      'Ireland p',
    ],
    [
      'whom a report names last',
      'Cuban Foreign Minister Bruno Rodríguez met Sergei Lavrov in Sochi on Monday, the Russian foreign ministry said.',
      'Cuba p | Bruno Rodríguez p | Sergei Lavrov p | Russia p',
    ],
    [
      'the subject after a gerund that opens the sentence',
      'Visiting Kyiv on Monday, Olaf Scholz promised more aid.',
      'Olaf Scholz i | Germany i | Ukraine t',
    ],
    ['no state for somebody without an office', 'Bobi Wine was arrested on Monday.', 'Bobi Wine t'],
    [
      'the body in the title, and no state of old',
      'NATO Secretary General Jens Stoltenberg visited Kyiv on Monday.',
      'NATO i | Jens Stoltenberg i | Ukraine t',
    ],
    [
      'the court of its prosecutor',
      'The International Criminal Court prosecutor, Karim Khan, visited Rafah on Monday.',
      'International Criminal Court i | Karim Khan i | Palestine t',
    ],
  ];
  test.each(cases)('%s', (_, body, expected) => expect(last(body)).toBe(expected));
});

describe('referents of nouns', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['the bloc', 'Envoys of Mercosur met the EU last year. The bloc will sign a deal on Friday.', 'European Union i'],
    [
      'the court',
      'The International Court of Justice is slow. The court ordered Israel on May 24 to halt its offensive.',
      'International Court of Justice i | Israel t',
    ],
    ['the country', 'Peru is in turmoil. The country will elect a president in April 2026.', 'Peru i'],
    ['the company', 'TotalEnergies is a French giant. The company suspended the project on Monday.', 'TotalEnergies i'],
    [
      'three of them',
      'Egypt, Ethiopia and Sudan share a river. The three countries held talks on Monday.',
      'Egypt p | Ethiopia p | Sudan p',
    ],
    [
      'two foreign ministers of two states',
      'Japan and South Korea quarrel. The two foreign ministers met on May 26.',
      'Japan p | South Korea p',
    ],
    [
      'the leader of a state',
      'Turkish President Recep Tayyip Erdoğan spoke. The Turkish leader visited Baghdad on Monday.',
      'Turkey i | Recep Tayyip Erdoğan i | Iraq t',
    ],
  ];
  test.each(cases)('%s', (_, body, expected) => expect(last(body)).toBe(expected));
});

describe('places', () => {
  const cases: readonly (readonly [string, string, string | null])[] = [
    ['the capital of a state', 'The ministers of Peru and Chile met in the German capital on Monday.', 'Berlin'],
    ['the longest name', 'Leaders of the G20 met in Rio de Janeiro on Monday.', 'Rio de Janeiro'],
    ['a town of a description', 'Ministers of the G20 met in the southern port city of Porto Serrado on Monday.', 'Porto Serrado'],
    ['not an organ', 'Crowds clashed with police outside the Georgian parliament in Tbilisi on Monday.', 'Tbilisi'],
    ['not the place of what is asked for', 'Thousands marched through Dublin on Saturday to demand a truce in Gaza.', 'Dublin'],
  ];
  test.each(cases)('%s', (_, body, expected) => expect(read(body).at(-1)?.place ?? null).toBe(expected));
});
