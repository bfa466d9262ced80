/**
 * Which happening does a date belong to? Never merely the nearest one: the place of the date in its clause decides.
 * Rules are tried in order; each leaves its id and a plain reason.
 */

import { chunkStart, clauseInitial, leadOf, nextFinite } from '../../sentence/date-position';
import type { EventNoun } from '../../sentence/event-nouns';
import { classAt, isFiniteVerb, wordAt } from '../../sentence/parsed-sentence';
import { isModal } from '../../sentence/predicate-form';
import { dropDate, type PlacedTimex, predicateAt, type SentenceContext, verbClass } from '../../sentence/sentence-context';
import { type Attachment, type FoundAttachment, withDate } from '../attachment';
import { givenUntil, isSetFor, promisedFor, SET_FOR } from '../set-for';
import { afterBehind, pointOf, thenThat, whenBehind } from '../where-and-when';
import { attributive, openingPhrase } from './attach-inside-phrase';
import { leftPredicate, nounBefore } from './attach-leftwards';
import { comparedPerson } from './compared-person';
import { isComparedWith, overComparison } from './compared-with';
import { entryNoun } from './entry-noun';
import { FRONTED, fronted } from './fronted';
import { isGround } from './grounds';
import { listMember } from './list-member';
import { standsBeside } from './stands-beside';
import { isMedium, statedIn } from './stated-in';

/** "On Monday, X met Y": a date that opens its clause dates the verb of that clause. */
function opening(context: SentenceContext, date: PlacedTimex): FoundAttachment | undefined {
  if (!clauseInitial(context, date)) return undefined;
  const index = nextFinite(context, date.last);
  if (index === null) return undefined;
  return {
    predicate: index,
    noun: null,
    rule: 'attach/clause-opening',
    note: `"${date.timex.timex.quote}" opens the clause and dates its verb.`,
  };
}

/** "Germany on Monday banned …": a date between subject and verb. */
function beforeVerb(context: SentenceContext, date: PlacedTimex): FoundAttachment | undefined {
  const { parsed } = context;
  // "has on Monday recalled": the date may stand within the verb group
  const index = parsed.predicates.findIndex((predicate) => predicate.head > date.last);
  const predicate = parsed.predicates[index];
  if (!predicate || !isFiniteVerb(predicate) || parsed.chunks[predicate.head] !== parsed.chunks[date.last]) return undefined;
  const begins = predicate.start > date.last ? predicate.start : predicate.head;
  for (let at = date.last + 1; at < begins; at += 1) if (classAt(parsed, at) !== 'ADV') return undefined;
  const from = chunkStart(context, date.first);
  if (parsed.predicates.some((other) => other.head >= from && other.head < date.first)) return undefined;
  const noun = context.nouns.filter((candidate) => candidate.head >= from && candidate.head < date.first).at(-1);
  const kind = verbClass(predicate.lemma);
  // "The treaty of 1951 was renewed in 1960"
  const between = noun ? parsed.tags.slice(noun.head + 1, date.first).map(({ wordClass }) => wordClass) : [];
  if (noun && wordAt(parsed, date.first - 1) === 'of' && between.every((one) => ['ADP', 'NOUN', 'PROPN', 'ADJ', 'CCONJ'].includes(one)))
    return { predicate: null, noun, rule: 'attach/subject-noun', note: `"${date.timex.timex.quote}" follows the noun that it dates.` };
  const followed = predicate.lemma === 'follow' && predicate.passive;
  if (noun && (kind === 'state' || kind === 'report' || followed)) {
    return { predicate: null, noun, rule: 'attach/subject-noun', note: `"${date.timex.timex.quote}" follows the noun that it dates.` };
  }
  return {
    predicate: index,
    noun: kind === 'light' && noun ? noun : null,
    rule: 'attach/before-verb',
    note: `"${date.timex.timex.quote}" stands right before the verb that it dates.`,
  };
}

const wordsOf = (context: SentenceContext, from: number, to: number): readonly string[] =>
  context.parsed.sentence.tokens.slice(from, to + 1).map((token) => token.lower);

/** "A second outbreak, in mid-September, was worse": the noun right before the comma, when its verb only tells a state. */
function nounInFront(context: SentenceContext, date: PlacedTimex, main: number): EventNoun | null {
  if (verbClass(predicateAt(context, main)?.lemma ?? '') !== 'state') return null;
  const comma = chunkStart(context, date.first);
  return context.nouns.find((noun) => noun.entry.strong && noun.head === comma - 1 && wordAt(context.parsed, comma) === ',') ?? null;
}

/** A date after the verb: the verb of its clause, unless a noun between them has the better claim. */
function afterVerb(context: SentenceContext, date: PlacedTimex): FoundAttachment | undefined {
  const { parsed } = context;
  const lead = overComparison(context, date) ?? leadOf(context, date);
  if (standsBeside(context, date, lead)) return undefined;
  const left = leftPredicate(context, date, lead);
  const noun = nounBefore(context, lead, left?.index ?? null);
  const predicate = predicateAt(context, left?.index ?? null);
  const said = statedIn(context, predicate ?? null, date);
  if (said) return said;
  const quote = date.timex.timex.quote;
  const nounAlone = (why: string): FoundAttachment => ({
    predicate: null,
    noun: noun as EventNoun,
    rule: 'attach/noun',
    note: `"${quote}" ${why}`,
  });
  if (noun?.temporal) return nounAlone(`dates the ${noun.entry.lemma} that the preposition before it names.`);
  if (noun && isSetFor(context, noun, date)) return { ...nounAlone(`is the time that the ${noun.entry.lemma} is set for.`), rule: SET_FOR };
  if (!left && !(noun?.sameChunk ?? false)) {
    // "In Beijing on Wednesday, X received Y": nothing before the date claims it
    const main = nextFinite(context, date.last);
    const about = main === null ? null : nounInFront(context, date, main);
    if (about)
      return {
        predicate: null,
        noun: about,
        rule: 'attach/noun',
        note: `"${quote}" is set beside the ${about.entry.lemma} that it dates.`,
      };
    if (main !== null)
      return { predicate: main, noun: null, rule: 'attach/clause-opening', note: `"${quote}" opens the clause and dates its verb.` };
  }
  const main = noun && !left ? openingPhrase(context, noun) : null;
  if (noun && main !== null)
    return {
      predicate: main,
      noun,
      rule: 'attach/opening-phrase',
      note: `"${quote}" dates the ${noun.entry.lemma}, and with it what the main verb tells of it.`,
    };
  if (noun && (!predicate || !left)) return nounAlone(`dates the ${noun.entry.lemma}; no verb claims it.`);
  if (!predicate || !left) return undefined;
  const kind = verbClass(predicate.lemma);
  const set = givenUntil(context, predicate, date) ?? promisedFor(context, predicate, date);
  if (set) return set;
  if (noun && left.crossed && noun.sameChunk && !isMedium(context, noun, kind))
    return nounAlone(`stands in one phrase with the ${noun.entry.lemma}.`);
  // "questioned over the bombing last month": no clause of its own lies between
  // "first reported the talks on Sunday" dates the report
  const direct = !wordsOf(context, predicate.head, lead).some(isModal) && wordAt(parsed, predicate.head - 1) !== 'first';
  const told = kind === 'report' && direct && noun?.entry.strong === true && !noun.entry.themes.includes('statement');
  if (noun && (kind === 'state' || told) && noun.sameChunk)
    return nounAlone(`dates the ${noun.entry.lemma}; the verb beside it states no happening.`);
  if (noun && isGround(context, noun, predicate, date))
    return nounAlone(`dates the ${noun.entry.lemma} that "${predicate.lemma}" is about.`);
  if (noun && kind === 'light')
    return {
      predicate: left.index,
      noun,
      rule: 'attach/light-verb',
      note: `"${quote}" dates "${predicate.lemma}" together with the ${noun.entry.lemma}.`,
    };
  return { predicate: left.index, noun: null, rule: 'attach/verb', note: `"${quote}" belongs to the clause of "${predicate.lemma}".` };
}

/** "Citing a release last month, Reuters reported that …": the date of a source dates what it reports. */
function citedSource(context: SentenceContext, date: PlacedTimex): FoundAttachment | undefined {
  const { parsed } = context;
  const index = parsed.predicates.findIndex((predicate) => ['cite', 'quote'].includes(predicate.lemma) && predicate.form === 'gerund');
  const citing = parsed.predicates[index];
  if (!citing || parsed.chunks[citing.head] !== parsed.chunks[date.first] || citing.head > date.first) return undefined;
  const report = parsed.predicates.findIndex((predicate) => predicate.head > date.last && verbClass(predicate.lemma) === 'report');
  const told = parsed.predicates.findIndex((predicate, at) => at > report && isFiniteVerb(predicate));
  if (report < 0 || told < 0) return undefined;
  return {
    predicate: told,
    noun: null,
    rule: 'attach/cited-source',
    note: `"${date.timex.timex.quote}" dates the source that is cited, and with it what the source reports.`,
  };
}

/** One attachment per dated expression of the sentence, where one is found. */
export function attachDates(context: SentenceContext): readonly Attachment[] {
  const found: Attachment[] = [];
  for (const date of context.dated) {
    // "the second crash since October, when …"
    const compared = isComparedWith(context, date);
    const when = compared ? whenBehind(context, date) : null;
    if (compared && !when) {
      dropDate(context, date.timex, 'attach/comparison', 'Something is only compared with that time.');
      continue;
    }
    const other = comparedPerson(context, date);
    if (other) {
      found.push(other);
      continue;
    }
    const inside = when ?? attributive(context, date);
    if (inside === null) {
      dropDate(context, date.timex, 'attach/modifier', 'It stands before a noun that names no happening.');
      continue;
    }
    const place =
      inside ??
      citedSource(context, date) ??
      thenThat(context, date) ??
      afterBehind(context, date) ??
      fronted(context, date) ??
      opening(context, date) ??
      beforeVerb(context, date) ??
      afterVerb(context, date) ??
      whenBehind(context, date) ??
      entryNoun(context, date) ??
      undefined;
    const member = place ? null : listMember(context, date, found.at(-1));
    if (member) found.push(member);
    else if (place) found.push(withDate(place, when || place.rule === FRONTED ? pointOf(date.timex) : date.timex));
    else dropDate(context, date.timex, 'attach/nothing-near', 'No verb and no noun of its clause takes it.');
  }
  return found;
}
