import { describe, expect, it } from 'vitest';
import { PLACES, VOCABULARY } from '@/data/vocabulary/load-vocabulary';
import { buildActorIndex, extract } from '../../../index';
import { inSentenceCase } from './headline-title';

const vocabulary = buildActorIndex([...VOCABULARY, ...PLACES]);
const CLAUSE = 'Parliament of Estonia passes a law that allows the sale of frozen Russian assets';
const BODY =
  'The parliament of Estonia passed a law on Wednesday that allows the sale of frozen Russian assets. ' +
  'Prime Minister Kaja Kallas welcomed the law on Wednesday.';

const CASES: readonly (readonly [name: string, headline: string, title: string])[] = [
  ['the headline that states it', 'Estonia passes law on sale of Russian assets', 'Estonia passes law on sale of Russian assets'],
  [
    'the headline in sentence case',
    'Estonia Passes Law on Sale of Frozen Russian Assets',
    'Estonia passes law on sale of frozen Russian assets',
  ],
  ['its clause if the headline is a plan', 'Estonia to pass law on sale of Russian assets', CLAUSE],
  ['its clause if the headline is a question', 'Estonia passes law on Russian assets: who gains?', CLAUSE],
  ['its clause if the headline has no verb', 'New law in Estonia on the sale of Russian assets', CLAUSE],
  ['its clause if the headline shares too few words', 'Estonia celebrates a day of justice', CLAUSE],
  [
    'the headline with an infinitive after its verb',
    'Estonia agrees to allow sale of Russian assets',
    'Estonia agrees to allow sale of Russian assets',
  ],
  ['its clause if the headline names a person by the surname', 'Estonia passes law on Russian assets despite Kallas', CLAUSE],
  ['its clause if the headline names none of its actors', 'Parliament passes law on sale of frozen assets', CLAUSE],
  ['its clause without a headline', '', CLAUSE],
];

const IN_CAPITALS: readonly (readonly [headline: string, body: string, plain: string])[] = [
  [
    'Peru Rejects WHO Plan on Masks',
    'It rejected the plan, which the WHO, who wrote it, had made for masks.',
    'Peru rejects WHO plan on masks',
  ],
  ['China Patrols South China Sea', 'It patrols the South China Sea, south of the sea route.', 'China patrols South China Sea'],
  ['Peru rejects a Plan', 'It rejected the plan.', 'Peru rejects a Plan'],
];

describe('a headline in title case', () => {
  it.each(IN_CAPITALS)('"%s"', (headline, body, plain) => {
    expect(inSentenceCase(headline, body)).toBe(plain);
  });
});

const PARTS_OF_NAMES: readonly (readonly [person: string, headline: string])[] = [
  ['Xi Jinping', 'Xi opens law forum in Estonia'],
  ['Ursula von der Leyen', 'Von der Leyen opens law forum in Estonia'],
];

describe('a person in the headline', () => {
  it.each(PARTS_OF_NAMES)('%s needs the full name', (person, title) => {
    const body = `${person} opened a law forum in Estonia on Wednesday.`;
    const { events } = extract({ title, body, published: '2024-06-12' }, { vocabulary });
    expect(events[0]?.title).toContain(person);
  });
});

describe('the title of the main event', () => {
  it.each(CASES)('is %s', (_, title, expected) => {
    const { events } = extract({ title, body: BODY, published: '2024-06-12' }, { vocabulary });
    expect(events[0]?.title).toBe(expected);
    expect(events.slice(1).map((event) => event.title)).not.toContain(expected);
  });
});
