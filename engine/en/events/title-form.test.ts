/** Rules that every title obeys, checked on all titles of the demo articles and the gold files. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import sameEvents from '@/data/gold/same-event.json';
import shortTexts from '@/data/gold/short-texts.json';
import { PLACES, VOCABULARY } from '@/data/vocabulary/load-vocabulary';
import { buildActorIndex } from '../../index';
import { extractByRules } from '../../testing/extract-by-rules';
import { EVENT_VERBS } from '../lexicon/event-verbs';
import { thirdPerson } from './sentence/verb-forms';

const vocabulary = buildActorIndex([...VOCABULARY, ...PLACES]);
const folder = fileURLToPath(new URL('../../../data/articles/', import.meta.url));

interface Text {
  readonly title: string;
  readonly body: string;
  readonly published: string;
}

function readText(file: string): Text {
  const [, front = '', body = ''] = /^---\n([\s\S]*?)\n---\n\n([\s\S]*)\n$/.exec(readFileSync(file, 'utf8')) ?? [];
  return { title: /^title: "(.*)"$/m.exec(front)?.[1] ?? '', body, published: /^published: (.*)$/m.exec(front)?.[1] ?? '' };
}

const articles = readdirSync(folder)
  .filter((name) => name.endsWith('.md'))
  .map((name) => readText(`${folder}${name}`));
const madeUp = fileURLToPath(new URL('../../../data/gold/made-up-articles/texts/', import.meta.url));
/** The made-up articles that are not held out for evaluation. */
const dense = readdirSync(madeUp)
  .filter(
    (name) => Number(name.replace(/\D/g, '')) % 3 !== 0 && !['158.md', '167.md', '172.md', '182.md', '187.md', '200.md'].includes(name),
  )
  .map((name) => readText(`${madeUp}${name}`));
const texts: readonly Text[] = [
  ...articles,
  ...dense,
  ...shortTexts.cases.map(({ body }) => ({ title: '', body, published: shortTexts.published })),
  ...sameEvents.cases.flatMap(({ articles: list }) => list.map(([published = '', body = '']) => ({ title: '', body, published }))),
];
const read = texts.map((text) => extractByRules(text, { vocabulary }));
const titles = [...new Set(read.flatMap(({ events }) => events.map(({ title }) => title)))].sort();

const SINGULAR_VERBS = new Set([...EVENT_VERBS.keys()].filter((lemma) => !lemma.includes('-')).map(thirdPerson));
const PLURALS = new Set(
  'leaders ministers presidents officials troops rebels soldiers talks voters envoys lawmakers diplomats forces protesters countries sides states'.split(
    ' ',
  ),
);

/** Finds “Ministers meets” and “A and B signs”: a plural subject of one or two words before a verb in the third person singular. */
function disagrees(title: string): boolean {
  const words = title.split(' ');
  const plural = PLURALS.has((words[0] ?? '').toLowerCase()) || PLURALS.has(words[1] ?? '') ? 1 : 0;
  const at = PLURALS.has(words[1] ?? '') ? 2 : 1;
  if (plural > 0 && (SINGULAR_VERBS.has(words[at] ?? '') || words[at] === 'is')) return true;
  return (
    /^\p{Lu}\p{Ll}+$/u.test(words[0] ?? '') && words[1] === 'and' && /^\p{Lu}/u.test(words[2] ?? '') && SINGULAR_VERBS.has(words[3] ?? '')
  );
}

const CHECKS: readonly (readonly [what: string, fits: (title: string) => boolean])[] = [
  ['has two words at least and 180 characters at most', (title) => title.includes(' ') && title.length <= 180],
  ['begins with a capital or a figure', (title) => /^[\p{Lu}\p{N}$€£]/u.test(title)],
  ['is no shout', (title) => title.split(' ').filter((word) => /^\p{Lu}{4,}$/u.test(word)).length <= 2],
  ['has no mark at its end', (title) => /[\p{L}\p{N})%'’]$/u.test(title)],
  ['holds no quotation mark', (title) => !/["“”«»]/.test(title)],
  [
    'names no day, except a deadline',
    (title) =>
      !/(?<!\p{L})(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?|today|yesterday|tomorrow|tonight|(?:January|February|March|April|June|July|August|September|October|November|December) \d+|(?:last|next|this) (?:week|month|year))(?!\p{L})/iu.test(
        title.replace(/ until [\p{L}\d ]+ to /u, ' '),
      ),
  ],
  [
    'ends in no preposition, conjunction or article',
    (title) =>
      !/(?<![\p{L}’'-])(?:of|at|by|for|with|from|to|and|or|but|the|a|an|between|into|that|which|as|is|are|was|were|not|its|their|his|her|than|amid|since|until)$/iu.test(
        title,
      ),
  ],
  ['has a verb that agrees with its subject', (title) => !disagrees(title)],
  ['has no space before a comma', (title) => !/ ,/.test(title)],
  ['begins with no verb in the past', (title) => !/^\p{Lu}\p{Ll}+ed (?:in|on|by|to|for|with|the|a)(?= )/u.test(title)],
  [
    'leaves no state without its name',
    (title) =>
      !/(?<!heads? )of state(?= |$)/i.test(title.replace(/Secretar(?:y|ies) of State|Ministers? of State|Department of State/g, '')),
  ],
  ['doubles no word', (title) => !/(?<!\p{L})(\p{L}+) \1(?!\p{L})/iu.test(title)],
  [
    'is no bare label',
    (title) => !/^(?:Action|Event|Deal|Statement|Change of office|Legal action|Trade measures)(?: of| involving|$)/.test(title),
  ],
];

describe('every text', () => {
  it('is read without diagnostics other than missing main news', () => {
    // A text written for one rule may have no main news.
    const faults = read.flatMap(({ diagnostics }) => diagnostics).filter(({ code }) => code !== 'no-main-event');
    expect(faults).toEqual([]);
  });
});

describe('every title', () => {
  it('comes from a sample of more than 250 titles', () => {
    expect(titles.length).toBeGreaterThan(250);
  });

  it('begins with a pronoun in less than 3% of cases', () => {
    const open = titles.filter((title) =>
      /^(?:He|She|It|They|We|I|You|This|That|These|Those|His|Her|Its|Their|Who|Which|There)(?= )/.test(title),
    );
    expect(open.length / titles.length).toBeLessThan(0.03);
  });

  it.each(CHECKS)('%s', (_, fits) => {
    expect(titles.filter((title) => !fits(title))).toEqual([]);
  });
});
