/** The states that one visits, or to which one sends somebody. */
import type { PlaceMention } from '../../actors/find-places';
import { GATHERING_NOUNS, MISSIONS, SENDING_VERBS, VISITING_VERBS } from '../../lexicon/reference-nouns';
import type { VocabularyActor } from '../../model/event';
import type { Happening } from '../happenings/happening';
import type { Story } from '../happenings/story-range';
import { wordAt } from '../sentence/parsed-sentence';
import { predicateAt, type SentenceContext } from '../sentence/sentence-context';
import { LISTED } from './state-pairs';

/** Every place that the text names, and whose it is. */
interface Places {
  readonly places: readonly PlaceMention[];
  readonly stateOf: (country: string) => VocabularyActor | undefined;
}

/** "sent a mission to Conakry": where somebody or something is sent. */
export function isSending(context: SentenceContext, happening: Happening): boolean {
  return SENDING_VERBS.has(predicateAt(context, happening.predicate)?.lemma ?? '');
}

/** "stormed the French embassy in Ouagadougou": the state that a mission is accredited to, where its place is told. */
export function receivingStates({ parsed }: SentenceContext, story: Story, { places, stateOf }: Places): readonly VocabularyActor[] {
  const { tokens } = parsed.sentence;
  return tokens.slice(story.whole.from, story.whole.to).flatMap(({ index, lower }) => {
    const place =
      MISSIONS.has(lower) && wordAt(parsed, index + 1) === 'in'
        ? places.find(({ start }) => start === tokens[index + 2]?.start)
        : undefined;
    return (place?.country && stateOf(place.country)) || [];
  });
}

/** "flew to Quito and Lima", "a visit to Hanoi": the places one goes to stand for their states. */
export function hostsOf(context: SentenceContext, happening: Happening, story: Story, facts: Places): readonly VocabularyActor[] {
  const predicate = predicateAt(context, happening.predicate);
  const sends = isSending(context, happening);
  const verb =
    predicate && (sends || VISITING_VERBS.has(predicate.lemma) || !happening.noun) ? predicate.head : (happening.noun?.head ?? -1);
  const { tokens, text, start } = context.parsed.sentence;
  const [trigger, last] = [tokens[verb], tokens[story.whole.to - 1]];
  if (!trigger || !last) return [];
  if (tokens.slice(verb, story.whole.to).some((token) => GATHERING_NOUNS.has(token.lower))) return [];
  const leads = (preposition: string): boolean => (sends ? /^(?:in)?to$/.test(preposition) : preposition !== 'from');
  const ahead = facts.places.filter((one) => one.start > trigger.start && one.end <= last.end && leads(one.preposition));
  const others = ahead.findIndex(
    (one, at) => at > 0 && !LISTED.test(text.slice((ahead[at - 1]?.end ?? 0) - start, one.start - start).trim()),
  );
  const hosts = ahead.slice(0, others < 0 ? ahead.length : others).flatMap(({ country }) => (country && facts.stateOf(country)) || []);
  return hosts;
}
