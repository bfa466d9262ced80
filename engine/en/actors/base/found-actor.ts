/** Types that the passes over one sentence share: an actor over a range of tokens. */
import type { ActorMention, VocabularyActor } from '../../../model/event';
import type { Sentence, Token } from '../../../model/sentence';
import { firstIndex } from '../../../text/ordered-spans';

/** An actor's known attributes: from the vocabulary, or `new:slug`. */
export type ActorRef = Pick<VocabularyActor, 'id' | 'name' | 'kind' | 'parent' | 'country' | 'shortName'>;

export interface FoundActor {
  /** token range `[from, to)` in the sentence */
  readonly from: number;
  readonly to: number;
  readonly ref: ActorRef;
  /** `seat`: a capital or seat of government that may or may not act; `place`: only a place */
  readonly how: 'name' | 'seat' | 'place' | 'short';
}

/** The actors and places found in one sentence, after the seats are decided. */
export interface SentenceActors {
  readonly sentence: Sentence;
  readonly found: readonly FoundActor[];
}

const UPPER = /^\p{Lu}/u;

/** Most words begin with a plain letter, so this check tests plain letters first. It is the hottest check in this stage. */
export function isCapitalised(token: Token | undefined): boolean {
  if (token?.kind !== 'word') return false;
  const first = token.text.charCodeAt(0);
  return first < 0x80 ? first >= 0x41 && first <= 0x5a : UPPER.test(token.text);
}

/** Stable ID for an actor outside the vocabulary. */
export function newActorId(name: string): string {
  const slug = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return `new:${slug}`;
}

/** Returns the words of a token range with white space collapsed to single spaces. */
export function wordsOf(sentence: Sentence, from: number, to: number): string {
  const first = sentence.tokens[from];
  const last = sentence.tokens[to - 1];
  if (!first || !last) return '';
  return sentence.text.slice(first.start - sentence.start, last.end - sentence.start).replace(/\s+/g, ' ');
}

/** Converts `found` to a mention with its exact words. Every field is set, because V8 reads objects of one shape faster. */
export function toMention(sentence: Sentence, found: FoundActor): ActorMention | null {
  const first = sentence.tokens[found.from];
  const last = sentence.tokens[found.to - 1];
  if (!first || !last) return null;
  const { id, name, kind, parent, country } = found.ref;
  return {
    start: first.start,
    end: last.end,
    quote: sentence.text.slice(first.start - sentence.start, last.end - sentence.start),
    actor: id,
    name,
    kind,
    parent,
    country,
    printed: undefined,
  };
}

/** Returns the found actor that covers token `at`, if any. The list is in text order without overlaps, so a binary search works. */
export function foundAt(found: readonly FoundActor[], at: number): FoundActor | undefined {
  const last = found[firstIndex(found, ({ from }) => from > at) - 1];
  return last && at < last.to ? last : undefined;
}

/** Replaces everything inside [from, to) with `actor` and keeps the order. */
export function replaceRange(found: readonly FoundActor[], actor: FoundActor): FoundActor[] {
  const others = found.filter((f) => f.to <= actor.from || f.from >= actor.to);
  others.push(actor);
  return others.sort((a, b) => a.from - b.from);
}

/** Returns ISO 3166 codes with their mention counts, most mentioned first. */
export function countCountries(named: readonly { readonly country?: string | undefined }[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const { country } of named) if (country !== undefined) counts.set(country, (counts.get(country) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]);
}
