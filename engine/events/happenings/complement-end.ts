/** Where what follows a verb goes over into another clause: a subject with a verb of its own, a remark on who tells. */
import { subjectOf } from '../sentence/noun-phrases';
import { isFiniteVerb, wordAt } from '../sentence/parsed-sentence';
import { type SentenceContext, verbClass } from '../sentence/sentence-context';
import type { Happening } from './happening';

/** ", and their minister, X, raised …": the chunk at `from` opens the subject of a verb behind it. */
export function opensSubject({ parsed, isDate }: SentenceContext, from: number, to: number): boolean {
  const next = parsed.predicates.findIndex((one) => one.start >= to);
  const verb = parsed.predicates[next];
  if (!verb || !isFiniteVerb(verb) || ![from, from + 1].some((at) => /^(?:and|but)$/.test(wordAt(parsed, at)))) return false;
  const subject = /(?:which|who|that|where)$/.test(parsed.openers[parsed.chunks[verb.start] ?? 0] ?? '')
    ? null
    : subjectOf(parsed, next, isDate);
  return subject !== null && subject.from >= from && subject.from < verb.start;
}

/** ", Foreign Secretary X told parliament": a clause at the end that only says who tells. */
function tellsAtEnd({ parsed, isDate }: SentenceContext, chunk: number): boolean {
  const at = parsed.predicates.findIndex((one) => parsed.chunks[one.start] === chunk && isFiniteVerb(one));
  const verb = parsed.predicates[at];
  if (!verb || parsed.openers[chunk] !== ',' || verbClass(verb.lemma) !== 'report') return false;
  return (subjectOf(parsed, at, isDate)?.from ?? 0) >= parsed.chunks.indexOf(chunk);
}

/** An announcement takes its complement along, up to the end of the sentence or the next dated stretch. */
export function overComplement(context: SentenceContext, happening: Happening, end: number): number {
  const { parsed } = context;
  const own = happening.attachment.timex.timex.start;
  let to = end;
  while (to < parsed.sentence.tokens.length) {
    const chunk = parsed.chunks[to];
    if (chunk === undefined) break;
    const last = parsed.chunks.lastIndexOf(chunk) + 1;
    const opener = parsed.openers[chunk] ?? '';
    const dated = context.dated.some((date) => date.first >= to && date.first < last && date.timex.timex.start !== own);
    const joined =
      /and$/.test(opener) &&
      parsed.predicates.some((predicate) => isFiniteVerb(predicate) && predicate.start >= to && predicate.start <= to + 2);
    if (dated || joined || opensSubject(context, to, to) || tellsAtEnd(context, chunk) || /(?:;|but|after|while|with)$/.test(opener)) break;
    to = last;
  }
  return to;
}
