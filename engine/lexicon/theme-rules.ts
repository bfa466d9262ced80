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
  { themes: ['aid'], verbs: 'receive', objects: 'tranche euro dollar loan grant' },
  { themes: ['military'], verbs: 'host', objects: 'weapon @weapons troops base' },
  { themes: ['legal'], verbs: 'take hear give', objects: 'evidence' },
  { themes: ['legal'], verbs: 'list hear dismiss lodge throw reject allow', objects: 'appeal' },
  { themes: ['legal'], verbs: 'walk go set', objects: 'free' },
  { themes: ['legal', 'statement'], verbs: 'decide', subjects: 'cabinet parliament council @court judge' },
  {
    themes: ['legal', 'military'],
    verbs: 'seize impound board',
    objects: 'trawler boat vessel tanker ship freighter',
    subjects: 'coastguard police customs guard',
  },
  {
    themes: ['appointment', 'military'],
    verbs: 'oust topple overthrow depose',
    subjects: 'colonel general army soldier officer junta captain major mutineer',
  },
  {
    themes: ['military'],
    verbs: 'scrap cancel postpone call put',
    objects: 'drill exercise manoeuvre maneuver landing+amphibious landing+airborne',
  },
  { themes: ['summit', 'meeting'], verbs: 'host', objects: 'leaders+republics leaders+states leaders+countries leaders+nations' },
  { themes: ['meeting'], verbs: 'spend', objects: 'with' },
  { themes: ['sanction'], verbs: 'extend renew prolong', objects: 'measure+restrictive measure+sectoral sanction' },
  { themes: ['negotiation', 'agreement'], verbs: 'finish finalize finalise complete negotiate', objects: 'code+conduct treaty text' },
  { themes: ['election'], verbs: 'go head return flock', objects: 'polls urns ballot' },
  // whoever approves, offers or blocks a sale of arms: it is the sale that counts
  {
    themes: ['arms-sale'],
    verbs: 'approve clear authorize authorise greenlight block propose notify suspend halt allow permit request',
    objects:
      'sale+@weapons sales+@weapons transfer+@weapons delivery+@weapons purchase+@weapons arms+sale sale+equipment sale+military sale+defense sale+defence',
  },
  {
    themes: ['arms-sale'],
    verbs: 'approve notify grant issue suspend halt stop resume ban announce clear',
    objects:
      'package+@weapons system+@weapons export+weapon export+arms licence+@weapons license+@weapons licence+vehicle license+vehicle licence+arms license+arms',
  },
  {
    themes: ['arms-sale'],
    verbs: 'take receive accept',
    objects: 'delivery+@weapons delivery+system delivery+vehicle consignment+@weapons',
  },
  { themes: ['arms-sale', 'aid'], verbs: 'donate give send supply hand ship pledge', objects: '@weapons' },
  {
    themes: ['election'],
    verbs: 'win lose secure take capture',
    objects: 'presidency election majority seat landslide runoff re-election reelection term',
  },
  { themes: ['election'], verbs: 'open close', subjects: 'polls polling' },
  {
    themes: ['election'],
    verbs: 'publish announce release certify annul declare contest',
    objects: 'result+election result+vote result+final result+provisional result+seat result+party',
  },
  { themes: ['election'], verbs: 'concede admit', objects: 'defeat election race' },
  {
    themes: ['election'],
    verbs: 'announce launch end suspend declare',
    objects: 'candidacy candidature bid+presidential bid+re-election campaign+election campaign+presidential',
  },
  { themes: ['election', 'protest'], verbs: 'boycott', objects: 'election vote ballot poll referendum runoff' },
  {
    themes: ['appointment', 'election'],
    verbs: 'elect choose',
    objects:
      'secretary-general secretary+general chairman chairwoman chairperson chair speaker director-general president+of pope patriarch moderator',
  },
  { themes: ['appointment'], verbs: 'assume resume relinquish', objects: 'command office post duty presidency chairmanship premiership' },
  // bodies vote on laws, peoples at elections
  {
    themes: ['legal'],
    verbs: 'vote',
    subjects:
      'council parliament senate congress assembly house cabinet committee lawmaker legislator senator deputy mps mp knesset duma bundestag commission board court legislature',
  },
  { themes: ['legal'], verbs: 'vote hold win lose survive face table call', objects: 'confidence no-confidence impeachment' },
  { themes: ['election'], verbs: 'reject approve back endorse support', subjects: 'voter electorate' },
  { themes: ['election'], verbs: 'reject approve back endorse', objects: 'per+cent percent referendum plebiscite' },
  {
    themes: ['appointment'],
    verbs: 'form ask invite task entrust charge',
    objects: 'government+new government+form cabinet+form coalition+form',
  },
  { themes: ['appointment'], verbs: 'take', objects: 'post' },
  { themes: ['appointment'], verbs: 'present', objects: 'credentials' },
  { themes: ['election'], verbs: 'launch open begin close', objects: 'campaign' },
  { themes: ['appointment'], verbs: 'reshuffle', objects: 'cabinet government' },
  {
    themes: ['appointment'],
    verbs: 'confirm approve name nominate tap pick',
    objects:
      'minister+as governor+as chief+as head+as governor+bank premier+as ambassador+as director+as judge justice commissioner+as successor',
  },
  { themes: ['legal'], verbs: 'capture catch', subjects: 'police officers agents detectives' },
  { themes: ['legal'], verbs: 'renew extend authorize authorise reject endorse', subjects: 'council parliament senate congress assembly' },
  { themes: ['legal', 'appointment'], verbs: 'impeach' },
  { themes: ['legal'], verbs: 'raid search question', subjects: 'police detective prosecutor investigator officer inspector' },
  {
    themes: ['legal'],
    verbs: 'order tell oblige instruct reject dismiss grant allow block halt suspend',
    subjects: '@court judge jury magistrate prosecutor appeals',
  },
  { themes: ['legal'], verbs: 'debate', subjects: 'parliament senate congress assembly house lawmaker legislator mps' },
  { themes: ['legal', 'sanction'], verbs: 'suspend revoke withdraw cancel', objects: 'license licence registration permit accreditation' },
  { themes: ['legal'], verbs: 'ratify sign approve pass enact adopt', objects: 'amendment bill+law law legislation decree' },
  { themes: ['sanction', 'territory'], verbs: 'close shut bar', objects: 'airspace' },
  { themes: ['trade'], verbs: 'devalue float revalue peg' },
  { themes: ['trade'], verbs: 'cut raise increase reduce boost', objects: 'output production' },
  { themes: ['trade'], verbs: 'raise issue sell', objects: 'bond eurobond' },
  { themes: ['trade', 'sanction'], verbs: 'slap impose levy', objects: 'levy tariff duty quota tax' },
  { themes: ['other'], verbs: 'declare confirm report', objects: 'outbreak epidemic pandemic cholera measles ebola famine drought' },
  { themes: ['negotiation'], verbs: 'return', objects: 'table' },
  { themes: ['trade'], verbs: 'cut lower hike hold', objects: 'rate price' },
  {
    themes: ['trade', 'sanction'],
    verbs: 'ban halt suspend resume restrict stop block lift curb limit restart',
    objects: 'export import shipment',
  },
  {
    themes: ['military'],
    verbs: 'land arrive roll move pour return leave depart',
    subjects: 'marine paratrooper troops trainer instructor warship frigate armour armor tank battalion garrison peacekeeper contingent',
  },
  { themes: ['aid'], verbs: 'hand deliver send fly ship receive', objects: 'vaccine dose flour medicine blanket tent ventilator' },
  {
    themes: ['aid', 'visit'],
    verbs: 'land arrive reach fly leave',
    subjects: 'rescue+team medical+team rescuer medic firefighter doctor paramedic',
  },
  {
    themes: ['negotiation'],
    verbs: 'end conclude fail collapse stall break resume begin open close fall',
    subjects: 'talks negotiation round dialogue mediation',
  },
  { themes: ['negotiation', 'agreement'], verbs: 'broker', objects: 'contact talks dialogue meeting' },
  { themes: ['agreement'], verbs: 'extend renew prolong', objects: 'agreement treaty pact contract accord truce ceasefire lease' },
  { themes: ['summit', 'meeting'], verbs: 'meet gather convene assemble', subjects: 'leaders' },
  { themes: ['sanction', 'trade'], verbs: 'designate', objects: 'pursuant order executive' },
  { themes: ['military'], verbs: 'exchange trade', objects: 'fire shot gunfire artillery shell mortar rocket blow' },
  { themes: ['legal'], verbs: 'exchange swap', objects: 'prisoner captive detainee hostage' },
  { themes: ['meeting'], verbs: 'exchange', objects: 'view opinion idea' },
  {
    themes: ['territory', 'agreement'],
    verbs: 'exchange swap cede redraw draw demarcate',
    objects: 'land territory enclave parcel border island boundary',
  },
  { themes: ['territory', 'military'], verbs: 'annex' },
  {
    themes: ['territory'],
    verbs: 'hand cede return transfer surrender',
    objects: 'island territory enclave land province district region archipelago peninsula',
  },
  { themes: ['human-rights'], verbs: 'find document uncover', objects: 'genocide torture atrocity massacre abuse' },
  { themes: ['people-to-people'], verbs: 'waive drop scrap lift abolish', objects: 'visa' },
  { themes: ['sanction'], verbs: 'revoke cancel deny refuse withhold', objects: 'visa' },
  {
    themes: ['sanction'],
    verbs: 'designate add put place',
    objects: 'blacklist sanction+list entity ofac individual company',
  },
  {
    themes: ['protest', 'sanction'],
    verbs: 'recall withdraw summon call order',
    objects: 'ambassador envoy attache attaché embassy',
  },
  { themes: ['sanction', 'protest'], verbs: 'withdraw expel summon order', objects: 'ambassador envoy diplomat attache attaché' },
  { themes: ['election', 'legal'], verbs: 'dissolve', objects: 'parliament assembly knesset duma chamber legislature' },
  { themes: ['sanction', 'protest'], verbs: 'sever break cut', objects: 'relation tie' },
  { themes: ['statement', 'protest'], verbs: 'hand deliver present lodge send submit', objects: 'note protest demarche démarche' },
  { themes: ['agreement'], verbs: 'cease stop', objects: 'member party' },
  {
    themes: ['agreement'],
    verbs: 'hand submit deposit deliver',
    objects: 'withdrawal+letter withdrawal+notice ratification instrument accession',
  },
  { themes: ['statement'], verbs: 'send offer convey extend express', objects: '@goodwill' },
  { themes: ['negotiation'], verbs: 'meet reconvene return', subjects: 'panel negotiator' },
  { themes: ['protest', 'sanction'], verbs: 'call', objects: 'home' },
  { themes: ['meeting'], verbs: 'sit', objects: 'with down' },
  { themes: ['meeting'], verbs: 'welcome receive', objects: '@dignitary' },
  { themes: ['negotiation'], verbs: 'haggle bargain mediate' },
  { themes: ['aid'], verbs: 'pledge promise offer commit lend loan give provide contribute', objects: '@aid' },
  {
    themes: ['aid'],
    verbs: 'land arrive reach dock cross enter',
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
  { themes: ['agreement'], verbs: 'leave quit exit withdraw pull', objects: '@league' },
  { themes: ['sanction', 'trade'], verbs: 'raise', objects: 'tariff duty' },
  { themes: ['trade'], verbs: 'raise', objects: 'rate price' },
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
