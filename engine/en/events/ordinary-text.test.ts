/** Sentences of ordinary news in which a rule for something else would find too much: who, and the title. */
import { describe, expect, it } from 'vitest';
import { PLACES, VOCABULARY } from '@/data/vocabulary/load-vocabulary';
import { buildActorIndex } from '../../index';
import { extractByRules } from '../../testing/extract-by-rules';

const vocabulary = buildActorIndex([...VOCABULARY, ...PLACES]);
const titlesOf = (body: string): readonly string[] =>
  extractByRules({ body, published: '2024-10-02', title: 'Test' }, { vocabulary }).events.map(({ title }) => title);

const CASES: readonly (readonly [body: string, titles: readonly string[]])[] = [
  // who serves as something is not served
  [
    'Claudia Sheinbaum, a climate scientist, served as mayor of Mexico City from 2018 to 2023.',
    ['Claudia Sheinbaum serves as mayor of Mexico City'],
  ],
  // a first name with another spelling is no title of office
  [
    'Israel banned UN Secretary-General Antonio Guterres from entering the country on Wednesday.',
    ['Israel bans UN Secretary-General António Guterres from entering the country'],
  ],
  // a surname of two parts
  [
    'Gordana Siljanovska-Davkova won in North Macedonia. Siljanovska-Davkova will be sworn in on Sunday.',
    ['Gordana Siljanovska-Davkova to be sworn in'],
  ],
  // who watches a vote does not hold it, nor does a court that ordered something
  ["The Carter Center, which observed Sunday's vote, urged Venezuela to publish the results.", ['Carter Center observes vote']],
  // an age between a name and "who"
  ['Biden, 81, who tested positive for COVID on Wednesday, is isolating at his home.', ['Joe Biden tests positive for COVID']],
  // "it" is not the owner of the subject
  [
    "A ceasefire between Israel and Hezbollah took effect on Wednesday. Israel's security cabinet approved it on Tuesday.",
    ['Ceasefire between Israel and Hezbollah takes effect', "Israel's security cabinet approves ceasefire between Israel and Hezbollah"],
  ],

  // what neither says who nor what
  ['Leaders of Japan meet often. The last was held in Chengdu in December 2019.', []],
  // an age of history is no fighting
  ['Russia and the West made their biggest gesture since the Cold War on Thursday at Ankara airport.', []],
  // a clause in front whose verb is not seen
  ["UNMIS's mandate lapses on July 9, and Khartoum has refused to hear of an extension.", ['Khartoum refuses to hear of an extension']],
];

describe('ordinary text', () => {
  it.each(CASES)('"%s"', (body, titles) => expect(titlesOf(body)).toEqual(titles));
});
