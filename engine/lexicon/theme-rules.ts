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
  // bodies vote on laws, peoples at elections
  {
    themes: ['legal'],
    verbs: 'vote',
    subjects:
      'council parliament senate congress assembly house cabinet committee lawmaker legislator senator deputy deputies mps mp knesset duma bundestag commission board court legislature',
  },
  { themes: ['legal'], verbs: 'vote hold win lose survive face table call', objects: 'confidence no-confidence impeachment' },
  { themes: ['election'], verbs: 'reject approve back endorse support', subjects: 'voter voters electorate' },
  { themes: ['election'], verbs: 'reject approve back endorse', objects: 'per+cent percent referendum plebiscite' },
  {
    themes: ['appointment'],
    verbs: 'form ask invite task entrust charge',
    objects: 'government+new government+form cabinet+form coalition+form',
  },
  { themes: ['military'], verbs: 'exchange trade', objects: 'fire shot shots gunfire artillery shell mortar rocket blow' },
  { themes: ['legal'], verbs: 'exchange swap', objects: 'prisoner captive detainee hostage' },
  { themes: ['meeting'], verbs: 'exchange', objects: 'view views opinion idea ideas' },
  {
    themes: ['territory', 'agreement'],
    verbs: 'exchange swap cede redraw draw demarcate',
    objects: 'land territory enclave parcel border island boundary',
  },
  { themes: ['territory', 'military'], verbs: 'annex' },
  { themes: ['territory'], verbs: 'hand cede return transfer surrender', objects: 'island islands territory enclave land province' },
  { themes: ['human-rights'], verbs: 'find document uncover', objects: 'genocide torture atrocity massacre abuse' },
  { themes: ['people-to-people'], verbs: 'waive drop scrap lift abolish', objects: 'visa' },
  {
    themes: ['sanction'],
    verbs: 'designate add put place',
    objects: 'blacklist sanction+list entity entities ofac individual company companies',
  },
  { themes: ['sanction', 'protest'], verbs: 'recall withdraw expel summon call', objects: 'ambassador envoy diplomat attache attaché' },
  { themes: ['agreement'], verbs: 'put append add', objects: 'name+to names+to signature signatures' },
  { themes: ['agreement'], verbs: 'cease stop', objects: 'member party' },
  {
    themes: ['agreement'],
    verbs: 'hand submit deposit deliver',
    objects: 'withdrawal+letter withdrawal+notice ratification instrument accession',
  },
  { themes: ['statement'], verbs: 'send offer convey extend express', objects: '@goodwill' },
  { themes: ['negotiation'], verbs: 'meet reconvene return', subjects: 'panel negotiator' },
  { themes: ['sanction', 'protest'], verbs: 'call', objects: 'home' },
  { themes: ['meeting'], verbs: 'sit', objects: 'with down' },
  { themes: ['meeting'], verbs: 'welcome receive', objects: '@dignitary' },
  { themes: ['meeting'], verbs: 'ring', objects: '@dignitary' },
  { themes: ['negotiation'], verbs: 'haggle bargain mediate' },
  { themes: ['aid'], verbs: 'pledge promise offer commit lend loan give provide contribute', objects: '@aid' },
  {
    themes: ['aid'],
    verbs: 'land arrive reach dock',
    subjects: 'tent blanket food medicine aid relief supplies grain wheat flour vaccine',
  },
  { themes: ['trade'], verbs: 'default', objects: 'debt bond loan on' },
  { themes: ['arms-sale'], verbs: 'buy purchase sell order acquire deliver', objects: '@weapons' },
  { themes: ['military'], verbs: 'close shut open reopen hand vacate leave', objects: 'base garrison' },
  {
    themes: ['military'],
    verbs: 'leave',
    subjects: 'firefight gunfight skirmish ambush attack clash bombing raid fighting shelling blast',
    objects: 'dead wounded homeless',
  },
  { themes: ['trade'], verbs: 'spend', objects: 'million billion' },
  { themes: ['visit'], verbs: 'spend stop', objects: 'in' },
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
    verbs: 'land launch put send place',
    objects: 'probe rover lander spacecraft moon orbit astronaut taikonaut cosmonaut satellite',
  },
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
  { themes: ['meeting'], verbs: 'phone telephone talk' },
  { themes: ['statement', 'meeting'], verbs: 'brief' },
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
