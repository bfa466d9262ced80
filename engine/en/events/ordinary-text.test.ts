/** Sentences of ordinary news in which a rule for another case would find too much. The titles show the actors. */
import { describe, expect, it } from 'vitest';
import { PLACES, VOCABULARY } from '@/data/vocabulary/load-vocabulary';
import { buildActorIndex } from '../../index';
import { extractByRules } from '../../testing/extract-by-rules';

const vocabulary = buildActorIndex([...VOCABULARY, ...PLACES]);
const titlesOf = (body: string): readonly string[] =>
  extractByRules({ body, published: '2024-10-02', title: 'Test' }, { vocabulary }).events.map(({ title }) => title);

const CASES: readonly (readonly [body: string, titles: readonly string[]])[] = [
  // Someone who serves as something is the subject, not the object.
  [
    'Claudia Sheinbaum, a climate scientist, served as mayor of Mexico City from 2018 to 2023.',
    ['Claudia Sheinbaum serves as mayor of Mexico City'],
  ],
  // A first name with a different spelling is not a title of office.
  [
    'Israel banned UN Secretary-General Antonio Guterres from entering the country on Wednesday.',
    ['Israel bans UN Secretary-General António Guterres from entering the country'],
  ],
  // a compound surname
  [
    'Gordana Siljanovska-Davkova won in North Macedonia. Siljanovska-Davkova will be sworn in on Sunday.',
    ['Gordana Siljanovska-Davkova to be sworn in'],
  ],
  // Observing a vote is not holding it.
  ["The Carter Center, which observed Sunday's vote, urged Venezuela to publish the results.", ['Carter Center observes vote']],
  // an age between a name and “who”
  ['Biden, 81, who tested positive for COVID on Wednesday, is isolating at his home.', ['Joe Biden tests positive for COVID']],
  // “it” does not refer to the owner of the subject.
  [
    "A ceasefire between Israel and Hezbollah took effect on Wednesday. Israel's security cabinet approved it on Tuesday.",
    ['Ceasefire between Israel and Hezbollah takes effect', "Israel's security cabinet approves ceasefire between Israel and Hezbollah"],
  ],

  // The sentence names neither the actors nor the event.
  ['Leaders of Japan meet often. The last was held in Chengdu in December 2019.', []],
  // The name of a historical period is not a conflict.
  ['Russia and the West made their biggest gesture since the Cold War on Thursday at Ankara airport.', []],
  // A preceding clause whose verb is not recognized
  ["UNMIS's mandate lapses on July 9, and Khartoum has refused to hear of an extension.", ['Khartoum refuses to hear of an extension']],
];

describe('titles of events in ordinary text', () => {
  it.each(CASES)('"%s"', (body, titles) => expect(titlesOf(body)).toEqual(titles));
});

describe('quotes', () => {
  const quotesOf = (body: string): readonly string[] =>
    extractByRules({ body, published: '2024-10-02', title: 'Test' }, { vocabulary }).events.map(
      ({ mentions }) => mentions[0]?.evidence.quote ?? '',
    );
  const quotes: readonly (readonly [name: string, body: string, quote: string])[] = [
    ['no period after a noun phrase', 'Peru remembers the 1988 bombing of the embassy.', 'the 1988 bombing of the embassy'],
    ['no mark of an item of a list', '– Lima Security Summit of Peru and Chile in 2025', 'Lima Security Summit of Peru and Chile in 2025'],
  ];
  it.each(quotes)('%s', (_, body, quote) => expect(quotesOf(body)).toEqual([quote]));
});
