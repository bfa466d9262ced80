/** Stores the vocabulary as a trie over tokens, with name lists that help to recognize persons outside the vocabulary. */
import type { VocabularyActor } from '../../../model/event';
import type { Token } from '../../../model/sentence';
import { memoize } from '../../../text/memoize';
import { SURNAMES_FIRST } from '../../lexicon/actor-words';
import { GIVEN_NAMES } from '../../lexicon/given-names';
import { tokenize } from '../../text/tokenize';

export interface IndexEntry {
  readonly actor: VocabularyActor;
  /** The form is a capital or seat, which is an actor only when it acts. */
  readonly seat: boolean;
}

interface TrieNode {
  readonly children: Map<string, TrieNode>;
  readonly entries: IndexEntry[];
}

/** Built once per vocabulary; treat as opaque. */
export interface ActorIndex {
  readonly root: TrieNode;
  readonly byId: ReadonlyMap<string, VocabularyActor>;
  /** persons by folded short name ("Liu" → every Liu), in vocabulary order */
  readonly byShortName: ReadonlyMap<string, readonly VocabularyActor[]>;
  /** states and territories by ISO 3166 alpha-3 */
  readonly stateOf: ReadonlyMap<string, VocabularyActor>;
  /** folded given names: common ones and those of the vocabulary's persons */
  readonly givenNames: ReadonlySet<string>;
}

const MARKS = /\p{M}/gu;
const PLAIN = /^[\x20-\x7e]*$/;

/** Normalizes a word: no diacritics, no periods, long words in capitals as "Beijing". Otherwise, comparison is case-sensitive. */
export const foldWord = memoize((word: string): string => {
  const bare = PLAIN.test(word) ? word : word.normalize('NFKD').replace(MARKS, '').replace(/’/g, "'");
  const plain = bare.length > 1 && bare.includes('.') ? bare.replace(/\./g, '') : bare;
  return plain.length >= 4 && plain === plain.toUpperCase() ? plain.charAt(0) + plain.slice(1).toLowerCase() : plain;
});

function insert(root: TrieNode, form: string, entry: IndexEntry): void {
  const tokens = tokenize(form).filter((token, i, all) => !(token.text === '.' && i === all.length - 1));
  let node = root;
  for (const token of tokens) {
    const key = foldWord(token.text);
    let next = node.children.get(key);
    if (!next) {
      next = { children: new Map(), entries: [] };
      node.children.set(key, next);
    }
    node = next;
  }
  if (tokens.length > 0 && !node.entries.some((other) => other.actor.id === entry.actor.id)) node.entries.push(entry);
}

/**
 * Builds the index of a vocabulary (actors and, as kind `place`, the gazetteer). A form in capitals matches only capitals. A lower-case
 * word in a form ("Russian foreign ministry") matches either case. If two entries share a form, the earlier entry wins.
 */
export function buildActorIndex(vocabulary: readonly VocabularyActor[]): ActorIndex {
  const root: TrieNode = { children: new Map(), entries: [] };
  const byId = new Map<string, VocabularyActor>();
  const byShortName = new Map<string, VocabularyActor[]>();
  const stateOf = new Map<string, VocabularyActor>();
  const givenNames = new Set<string>(GIVEN_NAMES);
  for (const actor of vocabulary) {
    byId.set(actor.id, actor);
    if ((actor.kind === 'state' || actor.kind === 'territory') && actor.country && !stateOf.has(actor.country))
      stateOf.set(actor.country, actor);
    for (const form of [actor.name, ...actor.aliases]) insert(root, form, { actor, seat: false });
    for (const form of actor.seats ?? []) insert(root, form, { actor, seat: true });
    if (actor.kind !== 'person') continue;
    const [first = '', ...rest] = actor.name.split(' ');
    if (rest.length > 0 && first.length > 2 && first !== actor.shortName && !SURNAMES_FIRST.has(first.toLowerCase())) {
      givenNames.add(foldWord(first));
    }
    if (actor.shortName) {
      const key = foldWord(actor.shortName);
      const same = byShortName.get(key);
      if (same) same.push(actor);
      else byShortName.set(key, [actor]);
    }
  }
  return { root, byId, byShortName, stateOf, givenNames };
}

/** Returns the end (exclusive) and the entries of the longest form that begins at token `from`, or null. */
export function longestMatch(
  index: ActorIndex,
  tokens: readonly Token[],
  from: number,
): { readonly to: number; readonly entries: readonly IndexEntry[] } | null {
  // Exit early: most words do not begin a name.
  if (!index.root.children.has(foldWord(tokens[from]?.text ?? ''))) return null;
  let best: { to: number; entries: readonly IndexEntry[] } | null = null;
  const visit = (node: TrieNode, at: number): void => {
    if (node.entries.length > 0 && (best === null || at > best.to)) best = { to: at, entries: node.entries };
    const token = tokens[at];
    if (!token) return;
    const key = foldWord(token.text);
    const next = node.children.get(key);
    if (next) visit(next, at + 1);
    const lower = key.toLowerCase();
    const loose = lower === key ? undefined : node.children.get(lower);
    if (loose && at > from) visit(loose, at + 1);
  };
  visit(index.root, from);
  return best;
}
