/** Dates that stand inside a noun phrase. */

import { clauseInitial } from '../../sentence/date-position';
import type { EventNoun } from '../../sentence/event-nouns';
import { phraseStart } from '../../sentence/noun-phrases';
import { classAt, isFiniteVerb, wordAt } from '../../sentence/parsed-sentence';
import { type PlacedTimex, predicateAt, type SentenceContext } from '../../sentence/sentence-context';
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
  const noun = context.nouns.find(({ head }) => head === to - 1 && head >= from);
  if (!noun) return determined ? null : undefined;
  return {
    predicate: attendedBy(context, noun),
    noun,
    rule: 'attach/attributive',
    note: `“${date.timex.timex.quote}” is part of the phrase for the ${noun.entry.lemma}.`,
  };
}

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
