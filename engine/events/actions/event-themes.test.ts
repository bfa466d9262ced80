/** The themes of one sentence, the chief one first. */
import { expect, it } from 'vitest';
import { PLACES, VOCABULARY } from '@/data/vocabulary/load-vocabulary';
import type { ThemeId } from '../../index';
import { buildActorIndex } from '../../index';
import { extractByRules } from '../../testing/extract-by-rules';

const vocabulary = buildActorIndex([...VOCABULARY, ...PLACES]);

const CASES: readonly (readonly [body: string, themes: readonly ThemeId[]])[] = [
  ['Voters in Mongolia went to the polls on Monday.', ['election']],
  ['Thousands marched in Tel Aviv on Saturday to demand a ceasefire.', ['protest']],
  ['Teachers in Kenya went on strike on Monday.', ['protest']],
  ['A gunman shot and wounded the Slovak prime minister on May 15.', ['other']],
  ['An earthquake struck Morocco on Monday, killing 200 people.', ['other']],
  ['Switzerland will host a peace summit on June 15.', ['summit', 'meeting']],
  ['The two foreign ministers spoke by phone on Monday.', ['meeting']],
  ['Ecuador declared a state of emergency on Monday.', ['legal']],
  ['Angola left OPEC on January 1.', ['agreement']],
  ['The Red Cross delivered food to the besieged town on Monday.', ['aid']],
  ["India's ruling party won the election on June 4.", ['election']],
  ['President Emmanuel Macron met Prime Minister Narendra Modi in Paris on Monday.', ['meeting', 'summit']],
  ['Prime Minister Narendra Modi met French Foreign Minister Jean Dulac in Paris on Monday.', ['meeting']],
  ['Vice President Kamala Harris met President Emmanuel Macron in Munich on Monday.', ['meeting']],
  ['The United States will raise tariffs on Chinese steel on August 1.', ['sanction', 'trade']],
];

it.each(CASES)('"%s" is about %j', (body, themes) => {
  const [event] = extractByRules({ title: '', body, published: '2024-06-12' }, { vocabulary }).events;
  expect(event?.themes).toEqual(themes);
});
