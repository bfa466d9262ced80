/** Participants that the clause leaves to the article, to a relative clause or to a short name, with counterexamples. */
import { describe, expect, test } from 'vitest';
import { EXTRACTION_VOCABULARY } from '../../../../data/vocabulary/load-vocabulary';
import { buildActorIndex } from '../../../index';
import { lastActors } from '../../../testing/extract-by-rules';

const vocabulary = buildActorIndex(EXTRACTION_VOCABULARY);
const last = (body: string): string => lastActors(vocabulary, body);

type Case = readonly [body: string, actors: string];

const KINDS: Readonly<Record<string, readonly Case[]>> = {
  'whom somebody met, in a clause between him and what he says': [
    [
      'U.S. Secretary of State Mike Pompeo, who met Crown Prince Mohammed bin Salman in Jeddah on Wednesday, called it an act of war.',
      'United States p | Mike Pompeo p | Mohammed bin Salman p | Saudi Arabia p',
    ],
    ['The envoy Ama Lund, an adviser to the UN, said on Monday the talks in Oslo had ended.', ''],
  ],
  'rows behind "since" are whole': [
    ['Trade has fallen since Togo, Mali and Niger closed their ports in January.', 'Togo i | Mali i | Niger i'],
  ],
  'any word of a full name may come back alone': [
    ['Srisak Wongsawat resigned on Monday. Srisak was arrested on Tuesday.', 'Srisak Wongsawat t'],
    ['Police freed Dawit Bekele on Monday. Dawit flew to Nairobi on Tuesday.', 'Dawit Bekele i | Kenya t'],
  ],
  'the state of the place where somebody is tried': [
    ['A tribunal in The Hague sentenced the writer Can Dervish to two years in prison on Wednesday.', 'Can Dervish t'],
  ],
  'an article and an adjective are no newspaper': [
    ['The Australian government announced a plan on Monday.', 'Australia i'],
    ['The Australian reported on Tuesday that Fiji had recalled its envoy on Monday.', 'Fiji i'],
  ],
  'money and the margins of a gathering take no part': [
    ['Norway pledged US$140 million to Nepal on Monday.', 'Norway i | Nepal t'],
    [
      'The Maltese and Irish foreign ministers met on the sidelines of the United Nations General Assembly on Monday.',
      'Malta p | Ireland p',
    ],
  ],
};

describe.each(Object.entries(KINDS))('%s', (_, cases) => {
  test.each(cases)('%s', (body, actors) => expect(last(body)).toBe(actors));
});
