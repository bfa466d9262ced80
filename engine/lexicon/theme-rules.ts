/** Themes that a verb gets from who does it or from what it is done to, and the theme that an action stands for where nothing else tells. */
import type { ActionId, ThemeId } from '../model/event';

/**
 * "at the polls" is no visit, a mob no army. `verbs` are lemmas, `nouns` words or "@classes" of `actions/object-classes`;
 * "a+b" asks for both; the first row that fits decides.
 */
export interface ThemeRule {
  readonly themes: readonly ThemeId[];
  readonly verbs: string;
  readonly subjects?: string;
  readonly objects?: string;
}

const VIOLENT = 'kill wound injure shoot stab attack strike hit beat murder fire ambush rob';

export const THEME_RULES: readonly ThemeRule[] = [
  { themes: ['election'], verbs: 'go head return flock', objects: 'polls urns ballot' },
  {
    themes: ['other'],
    verbs: `${VIOLENT} destroy damage batter devastate rock`,
    subjects: '@disaster',
  },
  { themes: ['other'], verbs: VIOLENT, subjects: 'gunman attacker assailant man woman teenager driver robber knifeman stranger dog shark' },
  { themes: ['technology'], verbs: `${VIOLENT} target hack paralyze paralyse`, subjects: 'hacker malware ransomware virus cyberattack' },
  { themes: ['technology'], verbs: `${VIOLENT} target`, objects: 'server network website' },
  {
    themes: ['technology'],
    verbs: 'land dock return orbit lift launch reach',
    subjects: 'spacecraft capsule probe rover astronaut taikonaut cosmonaut satellite lander',
  },
  { themes: ['agreement'], verbs: 'leave quit exit withdraw pull', objects: '@league' },
  { themes: ['sanction', 'trade'], verbs: 'raise', objects: 'tariff tariffs duty duties' },
  { themes: ['trade'], verbs: 'raise', objects: 'rate rates price prices' },
  { themes: ['summit', 'meeting'], verbs: 'meet gather convene assemble', objects: 'for+summit' },
  { themes: ['meeting'], verbs: 'speak talk', objects: 'phone telephone video counterpart' },
  { themes: ['legal'], verbs: 'exchange swap', objects: 'prisoner captive detainee hostage' },
];

/** Theme of a happening whose trigger tells none. */
export const ACTION_THEME: Readonly<Partial<Record<ActionId, ThemeId>>> = Object.freeze({
  AID: 'aid',
  ACCUSE: 'statement',
  REQUEST: 'statement',
  REJECT: 'statement',
  THREATEN: 'statement',
  PROTEST: 'protest',
  SANCTION: 'sanction',
  MOBILIZE: 'military',
  COERCE: 'legal',
});

/** Themes that words around a protest do not add: what is demanded is not what happens. */
export const DEMANDED_THEMES: ReadonlySet<ThemeId> = new Set<ThemeId>([
  'agreement',
  'military',
  'negotiation',
  'visit',
  'statement',
  'aid',
  'appointment',
]);
