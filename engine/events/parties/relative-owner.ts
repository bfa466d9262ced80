/** Whom a relative clause is about, in front of it: "X, whose term expires", "X, the envoy of Y, who toured the region". */
import type { Happening } from '../happenings/happening';
import { actorsWithin } from '../sentence/actors-within';
import { antecedent, type TokenRange } from '../sentence/noun-phrases';
import { classAt, type ParsedSentence, wordAt } from '../sentence/parsed-sentence';
import type { SentenceContext } from '../sentence/sentence-context';

/** Chunks that an apposition and the subject may take between "whose" and the verb. */
const REACH = 3;

/** Where the relative clause that holds the verb opens, with its pronoun; null outside of one. */
function opensAt({ parsed }: SentenceContext, { predicate, noun }: Happening): { readonly at: number; readonly pronoun: string } | null {
  const head = parsed.predicates[predicate ?? -1]?.start ?? noun?.start ?? 0;
  const own = parsed.chunks[head] ?? 0;
  for (let chunk = own; chunk > 0 && chunk > own - REACH; chunk -= 1) {
    const pronoun = /(?:^|, )(who|which|whose)$/.exec(parsed.openers[chunk] ?? '')?.[1];
    if (pronoun !== undefined) return { at: parsed.chunks.indexOf(chunk), pronoun };
    if (parsed.predicates.some((one) => parsed.chunks[one.head] === chunk && one.head < head)) return null;
  }
  return null;
}

/** "The army, whose chief is X, entered", "A, whose husband, X, was jailed, resigned": named in a clause about the subject, with a verb of its own. */
export function describesSubject({ parsed }: SentenceContext, happening: Happening, subject: TokenRange | null, index: number): boolean {
  const chunk = parsed.chunks[index] ?? 0;
  const verb = parsed.predicates[happening.predicate ?? -1];
  if (!verb || index >= verb.start || chunk === parsed.chunks[verb.start]) return false;
  const opens = parsed.openers.findLastIndex((opener, at) => at <= chunk && opener.endsWith('whose'));
  const from = parsed.chunks.indexOf(opens);
  if (opens <= 0 || chunk === opens) return opens > 0;
  return subject !== null && subject.to <= from && parsed.predicates.some((one) => one.head >= from && one.head < verb.start);
}

/** The phrase before `position`, with the name that it stands beside: "X, the EU's envoy". */
function withApposition(parsed: ParsedSentence, position: number): TokenRange | null {
  const last = antecedent(parsed, position);
  // "X, Togo's deputy prime minister and foreign minister, who …"
  const first = last && wordAt(parsed, last.from - 1) === 'and' ? antecedent(parsed, last.from - 1) : null;
  const near = first && last ? { from: first.from, to: last.to } : last;
  if (!near || wordAt(parsed, near.from - 1) !== ',') return near;
  const age = near.to - near.from === 1 && classAt(parsed, near.from) === 'NUM';
  const owned = /^[’']s$/.test(wordAt(parsed, near.from + 1));
  if (!age && !owned && classAt(parsed, near.from) !== 'DET') return near;
  const named = antecedent(parsed, near.from - 1);
  return named && classAt(parsed, named.to - 1) === 'PROPN' ? { from: named.from, to: near.to } : near;
}

/** The phrase that such a clause is about; of "whose husband, Y, was toppled" nothing, since Y is named himself. */
export function ownerOfClause(context: SentenceContext, happening: Happening, subject: TokenRange | null): TokenRange | null {
  const opening = opensAt(context, happening);
  if (!opening) return null;
  const own = subject !== null && subject.from >= opening.at;
  if (own && (opening.pronoun !== 'whose' || actorsWithin(context, subject).length > 0)) return null;
  return withApposition(context.parsed, opening.at);
}
