/** Assigns a role to each participant: initiator, target or participant. */
import type { ActorMention, ActorRole, ThemeId } from '../../../model/event';
import {
  DEALING_NOUNS,
  DEALING_VERBS,
  GIVING_VERBS,
  ONE_SIDED_VERBS,
  SHARED_WITH,
  SIGNING_VERBS,
  UNDERGOING_VERBS,
} from '../../lexicon/actor-words';
import {
  ATTACKED_PREPOSITIONS,
  DEED_NOUNS,
  DEED_OF_NOUNS,
  JOURNEY_NOUNS,
  LED_BY,
  PLACE_PREPOSITIONS,
  POSSESSIVES,
  TARGET_PREPOSITIONS,
} from '../../lexicon/reference-nouns';
import type { Trigger } from '../dates/attachment';
import { phraseStart } from '../sentence/noun-phrases';
import { type Predicate, wordAt } from '../sentence/parsed-sentence';
import { predicateAt, type SentenceContext, verbClass } from '../sentence/sentence-context';
import type { Story } from '../triggers/event-range';
import { governing, inside, tokenOf } from './party';

/** Themes of joint acts. */
export const MUTUAL_THEMES: readonly ThemeId[] = ['summit', 'meeting', 'negotiation', 'agreement'];
const CLITIC = /^[’']s?$/;
/** Maximum number of tokens between "A's case" and its target. */
const REACH = 4;
/** Maximum number of words in the first side, including a title. */
const MOST_BETWEEN = 9;

/** "A's case against B", "A's recent raid on B": the owner of a deed that names its target. */
function ownsDeed({ parsed, isDate }: SentenceContext, after: number): boolean {
  if (!CLITIC.test(wordAt(parsed, after))) return false;
  for (let at = after + 1; at <= after + REACH; at += 1)
    if (TARGET_PREPOSITIONS.has(wordAt(parsed, at))) return at > after + 1 && DEED_NOUNS.has(wordAt(parsed, at - 1)) && !isDate(at + 1);
  return false;
}

/** "strikes on X", "the invasion of X by Y": the noun of a deed determines the roles, whatever verb follows. */
function roleBesideNoun(context: SentenceContext, mention: ActorMention): ActorRole | null {
  const after = tokenOf(context, mention.end - 1) + 1;
  if (ownsDeed(context, after)) return 'initiator';
  const { word, before, at } = governing(context, tokenOf(context, mention.start));
  const dealt = CLITIC.test(wordAt(context.parsed, after)) ? wordAt(context.parsed, after + 1) : word === 'of' ? before : '';
  if (mention.kind === 'state' && DEALING_NOUNS.has(dealt)) return 'initiator';
  if (TARGET_PREPOSITIONS.has(word) && DEED_NOUNS.has(before)) return 'target';
  if ((word === 'of' && DEED_OF_NOUNS.has(before)) || (word === 'to' && JOURNEY_NOUNS.has(before))) return 'target';
  const phrase = context.parsed.sentence.tokens.slice(phraseStart(context.parsed, at), at + 1);
  return word === 'by' && phrase.some(({ lower }) => DEED_NOUNS.has(lower) || DEED_OF_NOUNS.has(lower)) ? 'initiator' : null;
}

/** "the dispute between Oman and X": both sides have the same role, whatever the outcome. */
function isBetween({ parsed }: SentenceContext, index: number): boolean {
  for (let at = index - 1; at >= Math.max(0, index - MOST_BETWEEN); at -= 1) {
    if (wordAt(parsed, at) === 'between') return true;
    if (wordAt(parsed, at) === ',' || parsed.predicates.some(({ head }) => head === at)) return false;
  }
  return false;
}

/** Whether all participants have the same role: they meet, talk, agree or die, unless the verb shows one side's act ("quit the bloc"). */
function areAlike({ parsed }: SentenceContext, { object }: Story, themes: readonly ThemeId[], predicate: Predicate | undefined): boolean {
  const { lemma = '', passive = false } = predicate ?? {};
  const withOthers = (): boolean => parsed.sentence.tokens.slice(object.from, object.to).some(({ lower }) => lower === 'with');
  if (ONE_SIDED_VERBS.has(lemma) || (SIGNING_VERBS.has(lemma) && !passive && !withOthers())) return false;
  // "agreed to sell"
  if (
    lemma === 'agree' &&
    parsed.predicates.some((one) => DEALING_VERBS.has(one.lemma) && parsed.predicates[one.governor ?? -1] === predicate)
  )
    return false;
  // "held an election"
  if (UNDERGOING_VERBS.has(lemma) || (themes.includes('election') && verbClass(lemma) === 'light')) return true;
  return themes.some((theme) => MUTUAL_THEMES.includes(theme)) && !themes.includes('statement');
}

/** Returns the role of one participant. */
export function roleOf(
  context: SentenceContext,
  mention: ActorMention,
  story: Story,
  happening: Trigger,
  themes: readonly ThemeId[],
): ActorRole {
  const predicate = predicateAt(context, happening.predicate);
  if (areAlike(context, story, themes, predicate)) return 'participant';
  const nominal = roleBesideNoun(context, mention);
  if (nominal) return nominal;
  const subject = inside(context, mention, story.subject);
  const index = tokenOf(context, mention.start);
  const { word, before, at } = governing(context, index);
  const attacked = happening.noun?.entry.action === 'ASSAULT' && index > happening.noun.head && ATTACKED_PREPOSITIONS.has(word);
  if (!predicate) {
    const next = wordAt(context.parsed, tokenOf(context, mention.end - 1) + 1);
    if (CLITIC.test(next) || POSSESSIVES.has(wordAt(context.parsed, index)) || word === 'by') return 'initiator';
    return attacked ? 'target' : 'participant';
  }
  const behind = index > predicate.head;
  if (behind && predicate.passive && word === 'to' && GIVING_VERBS.has(predicate.lemma)) return 'target';
  if (isBetween(context, index)) return 'participant';
  // "the pullout, demanded by B, began": the other verb belongs to B
  const aside = (other: Predicate): boolean => other.head === at && other !== predicate && wordAt(context.parsed, other.start - 1) === ',';
  if (word === 'by' && context.parsed.predicates.some(aside)) return 'participant';
  // An apposition or description between the subject and its verb belongs to the subject
  const front = subject || (!behind && !PLACE_PREPOSITIONS.has(word));
  // "visited at a meeting hosted by X"
  if (word === 'by' && (predicate.passive || LED_BY.has(before))) return 'initiator';
  if (predicate.passive) return front || attacked ? 'target' : 'participant';
  if (!front && SHARED_WITH.has(word) && ONE_SIDED_VERBS.has(predicate.lemma)) return 'participant';
  return front ? 'initiator' : 'target';
}
