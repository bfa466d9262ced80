/** Dates that stand inside a noun phrase, and phrases that open a clause and date it. */

import { clauseInitial, nextFinite } from '../../sentence/date-position';
import type { EventNoun } from '../../sentence/event-nouns';
import { phraseStart } from '../../sentence/noun-phrases';
import { classAt, isFiniteVerb, wordAt } from '../../sentence/parsed-sentence';
import { type PlacedTimex, predicateAt, type SentenceContext, verbClass } from '../../sentence/sentence-context';
import type { FoundAttachment } from '../attachment';

const NP_RUN = new Set(['NOUN', 'PROPN', 'ADJ', 'NUM', 'VERB', 'X']);

/** "the 1994 agreement", "Sunday's signings", "his Tuesday talk": the date stands inside the noun phrase. */
export function attributive(context: SentenceContext, date: PlacedTimex): FoundAttachment | null | undefined {
  const { parsed } = context;
  const possessive = /^[’']s?$/.test(wordAt(parsed, date.last + 1)) || /[’']s?$/.test(wordAt(parsed, date.last));
  const from = date.last + (/^[’']s?$/.test(wordAt(parsed, date.last + 1)) ? 2 : 1);
  const before = wordAt(parsed, date.first - 1);
  const determined = ['DET', 'PRON', 'ADJ'].includes(classAt(parsed, date.first - 1)) || /^[’']s?$/.test(before) || possessive;
  const bare = classAt(parsed, date.first - 1) !== 'ADP' && !clauseInitial(context, date);
  if (!determined && !bare) return undefined;
  let to = from;
  while (
    (NP_RUN.has(classAt(parsed, to)) || wordAt(parsed, to) === '-' || (to > from && wordAt(parsed, to - 1) === '-')) &&
    parsed.chunks[to] === parsed.chunks[date.last] &&
    !context.isDate(to)
  ) {
    const finite = parsed.predicates.find((predicate) => predicate.head === to || predicate.start === to);
    if (
      finite &&
      (!determined || !['participle', 'gerund'].includes(finite.form)) &&
      wordAt(parsed, to + 1) !== '-' &&
      wordAt(parsed, to - 1) !== '-'
    )
      break;
    to += 1;
  }
  if (to === from) return undefined;
  const inside = context.nouns.filter((candidate) => candidate.head >= from && candidate.head < to);
  const noun = inside.find(({ head }) => head === to - 1) ?? inside.findLast(({ head }) => isTold(context, head));
  const attended = noun ? (attendedBy(context, noun) ?? chosenIn(context, noun, date)) : null;
  if (noun && attended !== null) {
    return {
      predicate: attended,
      noun,
      rule: 'attach/attributive',
      note: `"${date.timex.timex.quote}" dates the ${noun.entry.lemma} that is the object of the verb.`,
    };
  }
  const main = noun ? openingPhrase(context, noun) : null;
  if (noun && main !== null) {
    return {
      predicate: main,
      noun,
      rule: 'attach/opening-phrase',
      note: `"${date.timex.timex.quote}" dates the ${noun.entry.lemma}, and with it what the main verb tells of it.`,
    };
  }
  if (noun)
    return {
      predicate: null,
      noun,
      rule: 'attach/attributive',
      note: `"${date.timex.timex.quote}" stands inside the phrase and dates the ${noun.entry.lemma}.`,
    };
  return determined ? null : undefined;
}

/** "the 2015 deal reached in Vienna", "the March 3 attack blamed on rebels": what stands behind the noun only tells more of it. */
const isTold = ({ parsed, isDate }: SentenceContext, head: number): boolean =>
  parsed.predicates.some(
    (one) => one.form === 'participle' && one.start === head + 1 && (isDate(one.head + 1) || classAt(parsed, one.head + 1) === 'ADP'),
  );

/** "did not attend Friday's meeting": the verb that has the noun as its object. */
function attendedBy(context: SentenceContext, noun: EventNoun): number | null {
  const start = phraseStart(context.parsed, noun.start);
  const at = context.parsed.predicates.findIndex(
    (predicate) => predicate.head < start && start - predicate.head <= 3 && isFiniteVerb(predicate),
  );
  const predicate = predicateAt(context, at < 0 ? null : at);
  return predicate &&
    ['attend', 'participate', 'host', 'hold', 'boycott', 'skip', 'join', 'win', 'lose', 'contest'].includes(predicate.lemma)
    ? at
    : null;
}

/** "elected X president in Saturday's run-off": the verb that says who came out of the ballot. */
function chosenIn({ parsed }: SentenceContext, noun: EventNoun, date: PlacedTimex): number | null {
  const before = wordAt(parsed, date.first - 1) === 'the' ? date.first - 2 : date.first - 1;
  if (noun.entry.themes[0] !== 'election' || wordAt(parsed, before) !== 'in') return null;
  const at = parsed.predicates.findLastIndex(({ head }) => head < before);
  const verb = parsed.predicates[at];
  const chosen = verb?.form === 'past' && !verb.negated && ['elect', 'choose', 're-elect', 'reelect'].includes(verb.lemma);
  return chosen && parsed.chunks[verb.head] === parsed.chunks[before] ? at : null;
}

/** "In his Tuesday speech, X reaffirmed …", "in a 1994 agreement it was extended": what the main verb tells is the news. */
export function openingPhrase(context: SentenceContext, noun: EventNoun): number | null {
  const { parsed } = context;
  const start = phraseStart(parsed, noun.start);
  const theme = noun.entry.themes[0];
  if ((theme !== 'statement' && theme !== 'agreement') || !['in', 'under', 'at', 'during', 'by'].includes(wordAt(parsed, start - 1)))
    return null;
  // "Under the treaty of 1951, the islands were returned in 1972": what follows from it came later
  if (theme === 'agreement' && wordAt(parsed, start - 1) === 'under' && context.dated.length > 1) return null;
  const opens = start - 1 === 0 || ['but', 'and'].includes(wordAt(parsed, start - 2)) || wordAt(parsed, start - 2) === ',';
  const main = opens ? nextFinite(context, noun.head) : null;
  const predicate = predicateAt(context, main);
  return predicate && !['report', 'state'].includes(verbClass(predicate.lemma)) ? main : null;
}
