/** One date, several happenings: coordinated verbs ("met X and signed Y"), gapped members (", then with Z"), dated list members. */
import type { Attachment } from './attachment';
import { leadOf } from './date-position';
import { isFiniteVerb, wordAt } from './parsed-sentence';
import { predicateAt, type SentenceContext, verbClass } from './sentence-context';

/** Of two expressions for one date the explicit one stays, then the first. */
const better = (other: Attachment, one: Attachment, first: boolean): boolean => {
  const explicit = (it: Attachment): number => (it.timex.date?.basis === 'explicit' ? 1 : 0);
  return explicit(other) > explicit(one) || (explicit(other) === explicit(one) && first);
};

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
    if (covered.length > 0) continue;
    // a verb that already has its date leaves a later one to the noun beside it ("… over the landing of a plane in May")
    const leading = same.some(
      (other) => other !== one && LEADING_RULES.has(other.rule) && !LEADING_RULES.has(one.rule) && !covers(other, one),
    );
    if (leading) continue;
    // the hour of what a day dates as well
    if (one.timex.timex.type === 'TIME' && same.some((other) => other.timex.timex.type === 'DATE')) continue;
    const twin = same.some(
      (other) => other !== one && other.timex.date?.edtf === date?.edtf && better(other, one, attachments.indexOf(other) < index),
    );
    if (twin) continue;
    const predicate = predicateAt(context, one.predicate);
    const placed = context.dated.find((candidate) => candidate.timex === one.timex);
    const afterVerb = same.filter(
      (other) =>
        (other === one || other.timex.date?.edtf !== date?.edtf) &&
        predicate &&
        other.timex.timex.start > (context.parsed.sentence.tokens[predicate.head]?.end ?? 0),
    );
    if (predicate && placed && afterVerb.length > 1 && afterVerb.includes(one)) {
      const before = context.dated.filter((other) => afterVerb.some((a) => a.timex === other.timex) && other.last < placed.first).at(-1);
      const from = memberStart(context, before ? before.last + 1 : predicate.head + 1, placed.first);
      result.push({
        ...one,
        item: { from, to: leadOf(context, placed) },
        rule: 'attach/list-member',
        note: `"${one.timex.timex.quote}" dates one member of the list after "${predicate.lemma}".`,
      });
    } else result.push(one);
  }
  return result;
}

/** The member begins after "including" when that word introduces the list. */
function memberStart(context: SentenceContext, from: number, to: number): number {
  for (let at = to - 1; at >= from; at -= 1) if (wordAt(context.parsed, at) === 'including') return at + 1;
  let at = from;
  while (at < to && (/^[^\p{L}\p{N}]+$/u.test(wordAt(context.parsed, at)) || ['and', 'as', 'well'].includes(wordAt(context.parsed, at))))
    at += 1;
  return at;
}

/** ", then with President X": a second partner of the same verb on the same date. */
function gapped(context: SentenceContext, attachment: Attachment): Attachment | null {
  const { parsed } = context;
  const predicate = predicateAt(context, attachment.predicate);
  if (!predicate || attachment.item) return null;
  const preposition = wordAt(parsed, predicate.head + 1);
  if (!['with', 'to', 'in', 'at'].includes(preposition)) return null;
  const chunk = parsed.openers.findIndex(
    (opener, number) =>
      number > (parsed.chunks[predicate.head] ?? 0) &&
      number <= (parsed.chunks[predicate.head] ?? 0) + 2 &&
      /^[, ]*(?:and )?(?:then)?$/.test(opener),
  );
  if (chunk < 0) return null;
  let at = parsed.chunks.indexOf(chunk);
  let then = false;
  while (at < parsed.sentence.tokens.length && [',', 'and', 'then', 'later', 'also'].includes(wordAt(parsed, at))) {
    then ||= ['then', 'later'].includes(wordAt(parsed, at));
    at += 1;
  }
  if (!then || wordAt(parsed, at) !== preposition) return null;
  const to = parsed.chunks.lastIndexOf(parsed.chunks[at] ?? chunk) + 1;
  return {
    ...attachment,
    item: { from: at + 1, to },
    rule: 'attach/gapped',
    note: `"then ${preposition}" repeats "${predicate.lemma}" on the same date.`,
  };
}

/** A verb coordinated with a dated one shares its subject and, unless it has its own, its date. */
function coordinated(context: SentenceContext, attachment: Attachment, taken: ReadonlySet<number>): Attachment[] {
  const { parsed } = context;
  const start = attachment.predicate;
  const first = predicateAt(context, start);
  if (start === null || !first || !isFiniteVerb(first) || verbClass(first.lemma) === 'report') return [];
  // what is coordinated after a relative clause belongs to the clause above it
  if (/(?:which|who|that|where|whose)$/.test(parsed.openers[parsed.chunks[first.start] ?? 0] ?? '')) return [];
  const found: Attachment[] = [];
  for (let index = start + 1; index < parsed.predicates.length; index += 1) {
    const next = parsed.predicates[index];
    if (!next) continue;
    const chunk = parsed.chunks[next.head] ?? 0;
    const opener = parsed.openers[chunk] ?? '';
    if (!isFiniteVerb(next)) continue;
    const joins = /(?:and|then)$/.test(opener) && next.start - parsed.chunks.indexOf(chunk) <= 2;
    if (!joins || taken.has(index) || next.form !== first.form) break;
    const kind = verbClass(next.lemma);
    if (kind === 'event' || kind === 'announce' || kind === 'light') {
      found.push({
        ...attachment,
        predicate: index,
        noun: null,
        item: null,
        rule: 'attach/shared-date',
        note: `"${next.lemma}" shares subject and date with "${first.lemma}".`,
      });
    }
  }
  return found;
}

/** "met for a summit where on Sunday X signed Y": what happens there dates the gathering. */
function whereClause(context: SentenceContext, attachment: Attachment): Attachment | null {
  const { parsed } = context;
  const predicate = predicateAt(context, attachment.predicate);
  const chunk = parsed.chunks[predicate?.start ?? 0] ?? 0;
  if (!predicate || !/where$/.test(parsed.openers[chunk] ?? '')) return null;
  const opens = parsed.chunks.indexOf(chunk);
  const noun = context.nouns
    .filter((candidate) => candidate.head < opens && parsed.chunks[candidate.head] === parsed.chunks[opens - 1])
    .at(-1);
  if (!noun) return null;
  const over = parsed.predicates.findLastIndex((candidate) => candidate.head < noun.head && isFiniteVerb(candidate));
  return {
    ...attachment,
    predicate: over < 0 ? null : over,
    noun,
    item: null,
    inherited: true,
    rule: 'inherit/where-clause',
    note: `What is dated there dates the ${noun.entry.lemma} too.`,
  };
}

/** "will be in X on 3 May, where he will meet Y": what a clause with "where" tells happens then and there. */
function following(context: SentenceContext, attachment: Attachment, taken: ReadonlySet<number>): Attachment[] {
  const { parsed } = context;
  const placed = context.dated.find((date) => date.timex === attachment.timex);
  if (!placed) return [];
  const index = parsed.predicates.findIndex((predicate) => predicate.start > placed.last && isFiniteVerb(predicate));
  const predicate = parsed.predicates[index];
  const chunk = parsed.chunks[predicate?.start ?? 0] ?? 0;
  if (!predicate || taken.has(index) || chunk - (parsed.chunks[placed.last] ?? 0) !== 1 || !/where$/.test(parsed.openers[chunk] ?? ''))
    return [];
  if (!['event', 'light', 'announce'].includes(verbClass(predicate.lemma))) return [];
  return [
    {
      ...attachment,
      predicate: index,
      noun: null,
      item: null,
      rule: 'attach/shared-date',
      note: `"where" tells what "${predicate.lemma}" did then and there.`,
    },
  ];
}

/** Attachments of a sentence with the dates handed on inside it. */
export function shareDates(context: SentenceContext, attachments: readonly Attachment[]): readonly Attachment[] {
  const members = splitMembers(context, attachments);
  const taken = new Set(members.flatMap((one) => (one.predicate === null ? [] : [one.predicate])));
  return members.flatMap((one) => {
    const extra = gapped(context, one);
    const scene = whereClause(context, one);
    return [
      one,
      ...(scene ? [scene] : []),
      ...following(context, one, taken),
      ...(extra ? [extra] : []),
      ...coordinated(context, one, taken),
    ];
  });
}
