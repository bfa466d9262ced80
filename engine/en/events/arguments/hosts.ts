/** Finds the states that are visited or attacked, or that receive a mission. */
import type { ThemeId, VocabularyActor } from '../../../model/event';
import { step } from '../../../model/step';
import { spansWithin } from '../../../text/ordered-spans';
import type { PlaceMention } from '../../actors/find-actors';
import { GATHERING_NOUNS, MISSIONS, VISITING_VERBS } from '../../lexicon/reference-nouns';
import type { Trigger } from '../dates/attachment';
import { inRows } from '../sentence/noun-phrases';
import { predicateAt, type SentenceContext } from '../sentence/sentence-context';
import type { Story } from '../triggers/event-range';

/** All places in the text with their states. */
interface Places {
  readonly places: readonly PlaceMention[];
  readonly stateOf: (country: string) => VocabularyActor | undefined;
}

const OF_MISSION = new RegExp(`(?:${MISSIONS}) (?:in|from) (?:the )?$`);
/** "protested through its embassy in Beijing": the embassy is only the channel for a message. */
const AS_WAY = new RegExp(`\\b(?:through|via) (?:its|their|his|her|the|an?)(?: [\\p{L}-]+)? (?:${MISSIONS}) (?:in|from) (?:the )?$`, 'u');

/** "flew to Quito and Lima": returns the destinations, or an empty list if there is no journey. */
function placesAhead(
  context: SentenceContext,
  happening: Trigger,
  themes: readonly ThemeId[],
  here: readonly PlaceMention[],
  end: number,
): readonly PlaceMention[] {
  const predicate = predicateAt(context, happening.predicate);
  if (!themes.includes('visit')) return [];
  const goes = VISITING_VERBS.has(predicate?.lemma ?? '') || !happening.noun;
  const { tokens, text, start } = context.parsed.sentence;
  const trigger = tokens[predicate && goes ? predicate.head : (happening.noun?.head ?? -1)];
  if (!trigger || tokens.some((one) => one.start > trigger.start && one.end <= end && GATHERING_NOUNS.has(one.lower))) return [];
  return (
    inRows(
      text,
      start,
      here.filter((one) => one.start > trigger.start),
    )[0] ?? []
  );
}

/** "hit the port of Odesa", "an attack on Kabul airport", "blasts in Beirut": returns the places under attack. */
function placesUnderAttack(
  context: SentenceContext,
  happening: Trigger,
  themes: readonly ThemeId[],
  here: readonly PlaceMention[],
): readonly PlaceMention[] {
  if (themes[0] !== 'military') return [];
  const at = happening.noun?.head ?? predicateAt(context, happening.predicate)?.head ?? -1;
  const from = context.parsed.sentence.tokens[at]?.start ?? 0;
  return here.filter((one) => one.start > from).slice(0, 1);
}

const MET: readonly ThemeId[] = ['visit', 'meeting'];
const IN_PUBLIC: readonly ThemeId[] = ['military', 'protest', 'legal', 'election'];

/** "In Cairo, protesters stormed …", "flew to Kigali, where he met …": returns the place before the clause. */
function placesBefore(
  { parsed }: SentenceContext,
  happening: Trigger,
  [theme]: readonly ThemeId[],
  places: readonly PlaceMention[],
): readonly PlaceMention[] {
  const verb = parsed.predicates[happening.predicate ?? -1];
  const chunk = parsed.chunks[verb?.start ?? happening.noun?.start ?? 0] ?? 0;
  const opens = parsed.sentence.tokens[parsed.chunks.indexOf(chunk)]?.start ?? 0;
  const inFront = spansWithin(places, { start: parsed.sentence.start, end: opens });
  if (/\bwhere$/.test(parsed.openers[chunk] ?? '')) return theme && MET.includes(theme) ? inFront.slice(-1) : [];
  const [first, second] = parsed.sentence.tokens;
  return theme && IN_PUBLIC.includes(theme) && first?.lower === 'in' ? inFront.filter(({ start }) => start === second?.start) : [];
}

/** Returns the states of destinations and places under attack, of "the French embassy in Ouagadougou" and of "flights to Havana". */
export const hostsOf = step(
  'parties/hosts',
  (
    context: SentenceContext,
    happening: Trigger,
    story: Story,
    themes: readonly ThemeId[],
    { places, stateOf }: Places,
  ): readonly VocabularyActor[] => {
    const { tokens, text, start } = context.parsed.sentence;
    const [from, to] = [tokens[story.whole.from]?.start ?? 0, tokens[story.whole.to - 1]?.end ?? 0];
    const here = spansWithin(places, { start: from, end: to });
    const partners = here.filter((one) => {
      const before = text.slice(0, one.start - start);
      return OF_MISSION.test(before) && !AS_WAY.test(before);
    });
    const attacked = placesUnderAttack(context, happening, themes, here);
    const opening = placesBefore(context, happening, themes, places);
    return [...placesAhead(context, happening, themes, here, to), ...partners, ...attacked, ...opening].flatMap(
      ({ country }) => (country && stateOf(country)) || [],
    );
  },
  () => [],
);
