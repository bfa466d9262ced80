/** "Among those present were …", "X and Y also took part", "Z chaired the talks": a sentence without a date that tells who came to the gathering before. */

import { PLACE_PREPOSITIONS } from '../../lexicon/reference-nouns';
import type { ActorMention, EventActor, EventMention, ThemeId } from '../../model/event';
import { nearSentence } from '../../text/ordered-spans';
import type { SentenceContext } from '../sentence/sentence-context';
import { type ActorLookup, toEventActor, withStates } from './event-actors';
import { governing, tokenOf } from './party';

const GATHERINGS: readonly ThemeId[] = ['summit', 'meeting', 'negotiation', 'agreement'];
/** How many sentences the gathering may stand back. */
const REACH = 2;

const NOUNS = '(?:talks|meeting|summit|negotiations|session|ceremony|conference)';
const GUESTS = 'Those|Participants|Guests|The (?:[\\p{L}.]+ )?(?:guests|participants|delegation)';
const PRESENCE: readonly RegExp[] = [
  new RegExp(`^(?:Also among|Among (?:those|the [\\p{L}]+)|${GUESTS})\\b[^;]*?\\b(?:were|was|included|include|includes)\\b`, 'u'),
  /^Also (?:present|attending|taking part|in attendance)\b/,
  /\b(?:attended|took part|participated|(?:was|were) (?:also |both )?(?:present|in attendance)|also joined)(?: as well| too)?(?:[.]?$|, )/,
  new RegExp(`\\b(?:attended|joined|took part in|participated in|(?:was|were) present at) the (?:[\\p{L}-]+ )?${NOUNS}\\b`, 'u'),
  new RegExp(`\\bThe (?:[\\p{L}-]+ )?${NOUNS} (?:was|were) (?:also )?(?:attended|hosted|chaired|mediated|led) by\\b`, 'u'),
  new RegExp(`\\b(?:hosted|(?:co-)?chaired|mediated) the (?:[\\p{L}-]+ )?${NOUNS}\\b`, 'u'),
];

const GATHERED = /\b(?:meeting|dialogue|talks|summit|conference|forum|seminar)s?\b/i;

/** Everybody whom such a sentence names; empty for any other. */
function presentIn(context: SentenceContext): readonly ActorMention[] {
  const { text } = context.parsed.sentence;
  if (!PRESENCE.some((pattern) => pattern.test(text))) return [];
  return context.actors.filter(
    (one) => one.kind !== 'place' && !PLACE_PREPOSITIONS.has(governing(context, tokenOf(context, one.start)).word),
  );
}

/** The last gathering of `mentions` with those of the sentence added; null where the sentence tells of no presence, or no gathering stands near. */
export function withAttendees(
  context: SentenceContext,
  mentions: readonly EventMention[],
  lookup: ActorLookup,
): readonly EventMention[] | null {
  const { index, text } = context.parsed.sentence;
  // an oath is a ceremony as well
  const themesOf: readonly ThemeId[] = /\bceremony\b/.test(text) ? ['appointment', ...GATHERINGS] : GATHERINGS;
  // "condemned the test at a meeting": a statement made at a gathering
  const gathers = ({ themes: [chief, ...others], evidence }: EventMention): boolean =>
    chief !== undefined &&
    (themesOf.includes(chief) ||
      (chief === 'statement' && (others.some((theme) => GATHERINGS.includes(theme)) || GATHERED.test(evidence.quote))));
  const near = nearSentence(mentions, index, REACH);
  const last = near.findLastIndex(gathers);
  const gathering = near[last];
  const present = gathering ? presentIn(context) : [];
  if (!gathering || present.length === 0) return null;
  const parents = new Map(present.flatMap(({ actor, parent }) => (parent === undefined ? [] : [[actor, parent] as const])));
  const added: EventActor[] = [...gathering.actors];
  for (const one of present) if (!added.some(({ actor }) => actor === one.actor)) added.push(toEventActor(one, 'participant', lookup));
  return mentions.with(mentions.length - near.length + last, { ...gathering, actors: withStates(added, lookup, parents) });
}
