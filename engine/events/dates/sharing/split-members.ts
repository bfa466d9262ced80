/** Several dates on one verb: which of them stay, and which member of a list each of them dates. */

import { leadOf } from '../../sentence/date-position';
import type { EventNoun } from '../../sentence/event-nouns';
import { classAt, wordAt } from '../../sentence/parsed-sentence';
import { dropDate, type PlacedTimex, predicateAt, type SentenceContext } from '../../sentence/sentence-context';
import type { Attachment } from '../attachment';
import { isSetFor, SET_FOR } from '../set-for';

/** Of two expressions for one date the explicit one stays, then the first. */
const better = (other: Attachment, one: Attachment, first: boolean): boolean => {
  const explicit = (it: Attachment): number => (it.timex.date?.basis === 'explicit' ? 1 : 0);
  return explicit(other) > explicit(one) || (explicit(other) === explicit(one) && first);
};

const LIST_JOINERS = new Set(['and', 'as', 'well', 'then', 'later', 'finally', 'also']);

const LEADING_RULES = new Set(['attach/clause-opening', 'attach/before-verb']);

const covers = (outer: Attachment, inner: Attachment): boolean => {
  const [a, b] = [outer.timex.date, inner.timex.date];
  return a !== null && b !== null && a.earliest <= b.earliest && b.latest <= a.latest;
};

/** Several dates on one verb: the dates of members win over the span that covers them all; each member keeps its own words. */
export function splitMembers(context: SentenceContext, attachments: readonly Attachment[]): readonly Attachment[] {
  const result: Attachment[] = [];
  for (const [index, one] of attachments.entries()) {
    const same = attachments.filter((other) => other.predicate !== null && other.predicate === one.predicate);
    const date = one.timex.date;
    const covered = same.filter((other) => {
      const inner = other.timex.date;
      return other !== one && date && inner && inner.edtf !== date.edtf && date.earliest <= inner.earliest && inner.latest <= date.latest;
    });
    if (covered.length > 0) {
      dropDate(context, one.timex, 'share/covered', 'Finer dates inside its span date the same verb.');
      continue;
    }
    // "extended on 22 June until 31 January": how long it holds is no day of the deed
    if (one.timex.timex.bound === 'until' && same.some((other) => other.timex.timex.bound !== 'until')) {
      dropDate(context, one.timex, 'share/until', 'It only says how long what its verb tells will last.');
      continue;
    }
    // a verb that already has its date leaves a later one to the noun beside it ("… over the landing of a plane in May")
    const leading = same.some(
      (other) => other !== one && LEADING_RULES.has(other.rule) && !LEADING_RULES.has(one.rule) && !covers(other, one),
    );
    const placed = context.dated.find((candidate) => candidate.timex === one.timex);
    const planned = leading && placed ? context.nouns.find((noun) => isSetFor(context, noun, placed)) : undefined;
    if (planned) {
      const note = `"${one.timex.timex.quote}" is the time that the ${planned.entry.lemma} is set for.`;
      result.push({ ...one, predicate: null, noun: planned, rule: SET_FOR, note });
      continue;
    }
    const away = leading && placed ? placeBehind(context, placed) : null;
    if (away) {
      const note = `"${one.timex.timex.quote}" dates one more member of the list that it leads.`;
      result.push({ ...one, item: away, rule: 'attach/list-member', note });
      continue;
    }
    if (leading) {
      dropDate(context, one.timex, 'share/verb-dated', 'Its verb has a date that leads the clause.');
      continue;
    }
    // the hour of what a day dates as well
    if (one.timex.timex.type === 'TIME' && same.some((other) => other.timex.timex.type === 'DATE' && covers(other, one))) {
      dropDate(context, one.timex, 'share/hour', 'The hour of what a day dates as well.');
      continue;
    }
    const twin = same.some(
      (other) => other !== one && other.timex.date?.edtf === date?.edtf && better(other, one, attachments.indexOf(other) < index),
    );
    if (twin) {
      dropDate(context, one.timex, 'share/twin', 'Another expression says the same date of the same verb.');
      continue;
    }
    const predicate = predicateAt(context, one.predicate);
    const afterVerb = same.filter(
      (other) =>
        (other === one || other.timex.date?.edtf !== date?.edtf) &&
        predicate &&
        other.timex.timex.start > (context.parsed.sentence.tokens[predicate.head]?.end ?? 0),
    );
    if (predicate && placed && afterVerb.length > 1 && afterVerb.includes(one)) {
      const before = context.dated.filter((other) => afterVerb.some((a) => a.timex === other.timex) && other.last < placed.first).at(-1);
      const noun = before ? happeningBetween(context, before.last, placed.first) : null;
      if (noun) {
        const note = `"${one.timex.timex.quote}" dates the ${noun.entry.lemma}; its verb has a date of its own.`;
        result.push({ ...one, predicate: null, noun, rule: 'attach/noun', note });
        continue;
      }
      const from = memberStart(context, before ? before.last + 1 : predicate.head + 1, placed.first);
      result.push({
        ...one,
        // "in 1960, 1971 and 1980": nothing but dates
        item: from < leadOf(context, placed) ? { from, to: leadOf(context, placed) } : null,
        rule: 'attach/list-member',
        note: `"${one.timex.timex.quote}" dates one member of the list after "${predicate.lemma}".`,
      });
    } else result.push(one);
  }
  return result;
}

/** "met in Doha on 3 May, on the 7th in Muscat and on the 10th in Riyadh": the place, or the partner, right behind a date of the list. */
function placeBehind({ parsed, ...context }: SentenceContext, placed: PlacedTimex): Attachment['item'] {
  const lead = leadOf({ parsed, ...context }, placed);
  if (
    ![lead - 1, lead].some((at) => [',', 'and', ';'].includes(wordAt(parsed, at))) ||
    !['in', 'at', 'with'].includes(wordAt(parsed, placed.last + 1))
  )
    return null;
  const from = placed.last + 2;
  let to = from;
  while (['PROPN', 'DET'].includes(classAt(parsed, to))) to += 1;
  const ends = [',', '.', ';', 'and', ''].includes(wordAt(parsed, to));
  return ends && to > from && classAt(parsed, to - 1) === 'PROPN' ? { from, to } : null;
}

/** "fired missiles on Tuesday in reply to the killing of X four days earlier": the noun that the later date belongs to. */
function happeningBetween(context: SentenceContext, from: number, to: number): EventNoun | null {
  const noun = context.nouns.find((candidate) => candidate.entry.strong && candidate.start > from && candidate.head < to) ?? null;
  if (!noun) return null;
  for (let at = from + 1; at < noun.start; at += 1) if ([',', 'and', ';'].includes(wordAt(context.parsed, at))) return null;
  return noun;
}

/** The member begins after "including" when that word introduces the list. */
function memberStart(context: SentenceContext, from: number, to: number): number {
  for (let at = to - 1; at >= from; at -= 1) if (wordAt(context.parsed, at) === 'including') return at + 1;
  let at = from;
  while (
    at < to &&
    (/^[^\p{L}\p{N}]+$/u.test(wordAt(context.parsed, at)) ||
      LIST_JOINERS.has(wordAt(context.parsed, at)) ||
      (wordAt(context.parsed, at) === 'on' && wordAt(context.parsed, at + 1) === 'to'))
  )
    at += 1;
  return at;
}
