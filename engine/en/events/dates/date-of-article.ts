/** Finds dates that follow from the whole article: its publication day, or the year that it discusses. */
import type { IsoDay } from '../../../model/article';
import type { ResolvedDate, ResolvedTimex } from '../../../model/resolved-date';
import { step } from '../../../model/step';
import { UPCOMING_WORDS } from '../../lexicon/clause-words';
import { words } from '../../lexicon/words';
import type { EventNoun } from '../sentence/event-nouns';
import { phraseStart } from '../sentence/noun-phrases';
import { isFiniteVerb, wordAt } from '../sentence/parsed-sentence';
import { type SentenceContext, verbClass } from '../sentence/sentence-context';
import { inheritFrom } from './antecedent';
import type { Attachment } from './attachment';

/** Creates an empty expression at the start of the sentence for a date that the text does not contain. */
export function unwritten(context: SentenceContext, date: ResolvedDate, rule: string): ResolvedTimex {
  const { index, start } = context.parsed.sentence;
  return {
    timex: { sentence: index, start, end: start, quote: '', type: 'DATE', reading: { kind: 'vague', ref: 'PRESENT_REF' }, rule },
    value: { type: 'DATE', value: date.edtf },
    date,
    anchor: { kind: 'dct', date: date.edtf },
    tense: 'unknown',
    rules: [rule],
  };
}

const inferredDate = (edtf: string, earliest: IsoDay, latest: IsoDay, precision: 'day' | 'year'): ResolvedDate => ({
  edtf,
  earliest,
  latest,
  precision,
  qualifier: null,
  extent: 'within',
  basis: 'inferred',
});

export const dayDate = (day: IsoDay): ResolvedDate => inferredDate(day, day, day, 'day');
const yearDate = (year: string): ResolvedDate => inferredDate(year, `${year}-01-01`, `${year}-12-31`, 'year');

/** Adjectives after "be" that state a government's position. */
const STANCES = words(`
  encouraged concerned pleased deeply alarmed outraged saddened disappointed appalled proud gravely troubled disturbed dismayed`);

/** Verbs that perform the act they name. A sentence with one counts anywhere in the article. */
const PERFORMED = new Set(['condemn', 'deplore', 'congratulate']);
const SPEAKERS = new Set(['i', 'we']);

/** Returns the verb of a position in the present: "The United States condemns …", "We are deeply concerned". */
function positionOf({ parsed }: SentenceContext): number | null {
  const index = parsed.predicates.findIndex((one) => isFiniteVerb(one));
  const verb = parsed.predicates[index];
  if (verb?.form !== 'present' || verb.perfect || verb.negated) return null;
  if (parsed.sentence.index > 0) return PERFORMED.has(verb.lemma) && !verb.passive ? index : null;
  const stance = parsed.sentence.tokens.slice(verb.start, verb.head + 3).some((token) => STANCES.has(token.lower));
  return verbClass(verb.lemma) === 'statement' || ((verb.lemma === 'be' || verb.passive) && stance) ? index : null;
}

/** Dates a present-tense position or act without a date to the release day, if the speaker reports it. */
export const releaseStatement = step(
  'dates/release-statement',
  (context: SentenceContext, published: IsoDay): Attachment | null => {
    const { sentence, predicates } = context.parsed;
    const index = positionOf(context) ?? null;
    const predicate = index === null ? undefined : predicates[index];
    if (index === null || !predicate) return null;
    const begins = sentence.tokens[predicate.start]?.start ?? 0;
    const isSpeaker = SPEAKERS.has(wordAt(context.parsed, 0)) || SPEAKERS.has(wordAt(context.parsed, predicate.start - 1));
    const speaker = context.actors.some((actor) => actor.end <= begins);
    if (!speaker && !isSpeaker) return null;
    const rule = 'inherit/release-day';
    const note = 'A position stated at the start of a press release has the publication date.';
    return inheritFrom({ timex: unwritten(context, dayDate(published), rule) }, index, null, rule, note);
  },
  () => null,
);

/** "during a year that is expected to bring …": words that make the current year the topic. */
function yearSpokenOf(context: SentenceContext, published: IsoDay): string | null {
  const year = published.slice(0, 4);
  const { tokens } = context.parsed.sentence;
  const aYear = tokens.some(({ lower }, at) => lower === 'year' && ['a', 'this', 'the'].includes(wordAt(context.parsed, at - 1)));
  const named = context.dated.some(({ timex: { date } }) => date?.precision === 'year' && date.earliest.startsWith(year));
  return aYear || named ? year : null;
}

function isUpcoming(context: SentenceContext, noun: EventNoun): boolean {
  for (let at = phraseStart(context.parsed, noun.start); at < noun.head; at += 1)
    if (UPCOMING_WORDS.has(wordAt(context.parsed, at))) return true;
  return false;
}

/** "the upcoming X election and the Y election" in a sentence about this year: this year is their date. A demo article needs this. */
export const upcomingThisYear = step(
  'dates/upcoming-this-year',
  (context: SentenceContext, published: IsoDay, taken: (noun: EventNoun) => boolean): readonly Attachment[] => {
    const year = yearSpokenOf(context, published);
    if (!year) return [];
    const rule = 'inherit/year-spoken-of';
    const found: Attachment[] = [];
    let shared: EventNoun | null = null;
    for (const noun of context.nouns) {
      const { parsed } = context;
      const joined: boolean =
        shared !== null &&
        parsed.sentence.tokens
          .slice(shared.head + 1, phraseStart(parsed, noun.start))
          .every((token) => [',', 'and', 'as', 'well', 'the'].includes(token.lower)) &&
        noun.entry.lemma === shared.entry.lemma;
      if (!isUpcoming(context, noun) && !joined) continue;
      shared = noun;
      if (taken(noun) || !noun.entry.strong) continue;
      const note = `The sentence calls the event upcoming and mentions the year: ${year}.`;
      found.push(inheritFrom({ timex: unwritten(context, yearDate(year), rule) }, null, noun, rule, note));
    }
    return found;
  },
  () => [],
);
