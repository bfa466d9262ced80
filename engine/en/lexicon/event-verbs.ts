/** Verbs by function, theme and PLOVER action. A verb outside this list may state an event, but has no theme or action. */
import type { ActionId, ThemeId } from '../../model/event';
import { actionIn, rows, themesIn, wordList, words } from './words';

/**
 * - `event`: states an event by itself
 * - `statement`: the saying is the news (condemn, warn, reject)
 * - `announce`: makes its complement the news (announce, declare, agree)
 * - `light`: lends its subject and time to a noun (hold talks, pay a visit) or to an aspect (begin an offensive)
 */
export type VerbKind = 'event' | 'statement' | 'announce' | 'light';

export interface VerbEntry {
  readonly lemma: string;
  readonly kind: VerbKind;
  readonly themes: readonly ThemeId[];
  readonly action: ActionId | null;
}

/** Kind, themes, action: lemmas. */
const ROWS = rows(`
  event meeting CONSULT: meet greet receive host chair co-chair bring-together convene confer attend participate gather reconvene co-host
    cohost call-on dine deliberate take-part
  event visit CONSULT: visit travel arrive fly tour depart return stay go head-to head-for leave-for set-off set-out set-sail dock land
    land-in embark disembark journey
  event negotiation CONSULT: negotiate mediate discuss consult debate haggle take-up talk
  event statement CONSULT: speak address lecture take-floor brief phone telephone call write-to
  event meeting CONSULT: sit-down hear-from see-person
  event other -: fall-apart fall-through fall-out break-down break-up walk-out come-through drop-out cut-short roll-into add-to hand-back
    give-back give-up back-out
  event agreement AGREE: sign sign-off ratify initial ink endorse conclude finalize finalise broker normalize normalise hammer-out draw-up
    seal renew prolong reinstate revive
  event agreement COOPERATE: cooperate collaborate partner team join rejoin accede establish re-establish reestablish restore set-up
  event agreement AGREE: exchange swap
  event agreement -: expire lapse
  event agreement REJECT: abrogate terminate secede
  event sanction SANCTION: sanction ban embargo blacklist boycott expel freeze bar suspend restrict penalize penalise prohibit sever forbid
    debar reimpose slap tighten toughen disqualify
  event trade COOPERATE: tax export import invest trade buy purchase sell supply ship procure auction divest sell-off buy-out lease
  event military MOBILIZE: deploy mobilize mobilise station drill patrol sail test-fire rearm reinforce amass scramble call-up draft
    conscript garrison rotate redeploy beef-up
  event military ASSAULT: shoot-down attack bomb shell strike invade kill wound injure storm ambush raid fire shoot assassinate torture
    massacre murder execute stab fight clash capture retake recapture overrun bombard seize enter explode go-off rape behead lynch
    slaughter pound detonate ram torpedo encircle surround breach infiltrate gun-down open-fire fire-on break-into push-into beat-back
    drive-out repel repulse reconquer liberate rout assault poison
  event military RETREAT: pull-out withdraw retreat surrender demobilize disarm evacuate vacate pull-back draw-down disengage disband
    back-down flee
  event military COERCE: hijack kidnap abduct
  event military ASSAULT: intercept down
  event military COERCE: occupy annex blockade besiege
  event nuclear+technology MOBILIZE: enrich test
  event election SUPPORT: elect vote re-elect reelect
  event election -: concede certify recount contest campaign
  event appointment -: serve-as appoint nominate name inaugurate swear-in select promote succeed replace take-over crown enthrone install
    reappoint reshuffle
  event appointment RETREAT: resign quit step-down oust dismiss sack depose remove impeach unseat demote step-aside stand-down bow-out
    vote-out retire
  event protest PROTEST: protest demonstrate rally march riot picket barricade paralyse paralyze walk-off converge
  event legal COERCE: arrest detain jail imprison charge indict sentence convict extradite prosecute deport sue try round-up evict outlaw
    fine apprehend nab remand incarcerate interrogate subpoena arraign impound hang strip search foil thwart
  event legal CONCEDE: acquit pardon release free let-out parole amnesty clear exonerate commute
  event legal AGREE: adopt enact pass repeal legislate legalize legalise approve authorize authorise decree promulgate amend override table
    vote-through mark-up refer-case
  event legal ACCUSE: investigate probe bring-case
  event legal COERCE: find-guilty question-person question-by put-under
  event legal -: drop-case lose-case hear-case
  event election -: lose-contest lose-to gain-seats claim-victory
  event legal -: appear-court
  event statement -: report-to
  event appointment -: come-power
  event other -: gain-status plunge-into fall-from lose-hold
  event military ASSAULT: gain-hold fall-to
  event legal -: rule find-against overturn uphold annul nullify quash overrule strike-down strike-out throw-out hand-down hand-in
    vote-down unseal file
  event aid AID: donate rescue airlift provide fund aid assist finance contribute allocate grant disburse distribute airdrop drop-off
    vaccinate inoculate resettle shelter replenish lend
  event other -: launch leave exit lower cut
  event other CONCEDE: lift ease set-free relax waive repatriate unfreeze unblock delist
  event other COERCE: demolish bulldoze raze blow-up hack sabotage impose enforce confiscate dissolve disperse
  event other REJECT: block veto cancel call-off postpone put-off put-hold put-back push-back delay halt scrap break-off cut-off revoke
    rescind
  event other REJECT: recall
  event other RETREAT: reopen open close shut shut-down close-down wind-up wind-down turn-away
  event other -: destroy damage burn loot torch ransack rob board bury topple overthrow merge acquire nationalize nationalise privatize
    privatise devalue abolish introduce phase-out relocate transfer hand-over turn-over dispatch celebrate retaliate plead testify default
    restructure refinance write-off pay-off lay-off furlough bail-out recapitalize recapitalise revalue liquidate roll-back roll-out
    phase-in cut-back set-fire rename relaunch resurface perish win
  event other -: die escape collapse crash collide sink disappear drown capsize derail sweep-away wash-away gut flatten devastate displace
    burn-down tear-down pull-down break-through commission decommission upgrade downgrade reunify demarcate cede create form build
    construct complete extend implement expand recognize recognise award send
  statement statement ACCUSE: condemn accuse blame denounce criticize criticise slam decry allege deplore complain rebuke lambast summon
    lash-out hit-back hit-out
  statement statement THREATEN: warn threaten caution
  statement statement REJECT: reject refuse deny decline oppose rebuff renege object rule-out spurn defy violate turn-down snub repudiate
    brush-off shrug-off
  statement statement REQUEST: urge demand request appeal ask call-for propose petition order invite instruct exhort press
  statement statement SUPPORT: welcome support praise commend congratulate thank back defend express hail applaud salute honor honour mourn
    commemorate reaffirm reassert reiterate affirm apologize apologise forgive laud
  statement statement AGREE: promise pledge vow offer commit volunteer
  statement statement -: regret outline cite invoke tweet issue publish present unveil lay-out raise register
  announce statement -: announce declare proclaim confirm decide resolve disclose reveal notify say-will
  announce agreement AGREE: agree accept consent undertake
  light - -: hold conduct stage pay make take give carry lead begin start continue resume end finish happen occur follow kick-off lodge
    become carry-out reach undergo mark do deliver commence mount enter-into come-into go-on observe break-out erupt flare-up spread ensue
    unfold respond-with reply-with retaliate-with wrap-up adjourn`);

/** Verb entries by lemma; a lemma listed twice keeps its first entry. */
export const EVENT_VERBS: ReadonlyMap<string, VerbEntry> = (() => {
  const map = new Map<string, VerbEntry>();
  for (const [head, lemmas] of ROWS) {
    const [kind, themes = '', action = ''] = head.split(' ');
    for (const lemma of lemmas.split(' ')) {
      if (!map.has(lemma)) map.set(lemma, { lemma, kind: kind as VerbKind, themes: themesIn(themes), action: actionIn(action) });
    }
  }
  return map;
})();

const CASES = 'case cases suit lawsuit suits proceedings charges charge complaint motion appeal claim prosecution';

/** Lemmas, verb: the words after a lemma. */
const OBJECT_ROWS = rows(`
  bring bring-case: ${CASES}
  drop drop-case: ${CASES} investigation inquiry probe objections objection veto demand bid candidacy
  lose lose-case: ${CASES}
  lose lose-hold: contact control power order contract post access coastline outlet foothold licence license immunity status jobs territory
    ground appeal war battle town helicopter plane ship
  gain gain-hold: control ground territory power
  fall fall-to: rebels insurgents militants troops forces
  lose lose-contest: election elections referendum majority seat seats vote runoff presidency
  gain gain-seats: seats seat majority
  gain gain-status: independence membership recognition access sovereignty autonomy
  hear hear-case: case cases appeal appeals arguments testimony petition lawsuit evidence
  write write-to: letter letters
  find find-guilty: guilty liable
  find discover: body bodies remains wreckage survivors weapons bomb bombs explosives grave graves tunnel drugs
  see see-person: minister ministers president presidents premier pope king chancellor senators lawmakers leaders counterpart envoy envoys
  question question-person: minister president suspect suspects witness witnesses man men woman women executive executives officer officers
    official officials governor mayor lawmaker lawmakers journalist journalists leader
  claim claim-victory: victory responsibility
  reach agree: terms
  appear appear-court: court tribunal judge judges magistrate parliament committee panel inquiry commission
  put put-under: trial arrest death alert quarantine curfew
  put put-hold: hold ice
  plunge+tumble+slip+climb+jump+fall+surge plunge-into: into off
  fall fall-from: power
  respond+reply+answer retaliate: kind
  come+rise+return come-power: power throne
  come crash: down
  take take-floor: podium floor rostrum lectern
  take refer-case: matter dispute complaint dossier case
  refer refer-case: matter dispute complaint dossier case file bill
  drop bomb: bomb bombs grenade grenades explosives
  drop airdrop: tons tonnes food flour aid supplies parcels medicine relief`);

/** Verbs whose meaning depends on the word after them, by lemma. The first match counts. */
export const OBJECT_VERBS: ReadonlyMap<string, readonly { readonly verb: string; readonly words: ReadonlySet<string> }[]> = (() => {
  const map = new Map<string, { verb: string; words: ReadonlySet<string> }[]>();
  for (const [head, list] of OBJECT_ROWS) {
    const [lemmas = '', verb = ''] = head.split(' ');
    for (const lemma of lemmas.split('+')) map.set(lemma, [...(map.get(lemma) ?? []), { verb, words: words(list) }]);
  }
  return map;
})();

/** Verbs of mere attribution: a time beside them dates the report, not an event for the timeline. */
export const REPORTING_VERBS = words(`
  say say-will tell repeat report hint add note state write claim believe describe quote explain remark suggest comment mention stress emphasize emphasise underline
  acknowledge recall insist argue think assert speculate predict estimate show find observe read attribute according respond reply
  ask-reporter question interview hear learn see`);

/** Verbs of being, having, wanting and knowing, which state no event by themselves. */
export const STATE_VERBS = words(`
  be have do remain seem appear aim seek know want hope need include involve represent mean contain own cost depend consist belong
  concern feel fear like love understand trust look live work serve relate exist stand lie refer constitute reflect require expect await
  wait let keep help allow enable get put try cause lead-to come result affect regard contribute-to total rise fall grow drop
  increase decrease gain lose climb surge slip trade-at encourage base locate range bring face deal hope-for accord ensure enhance strengthen
  found bear deepen promote improve maintain foster underscore demonstrate highlight continue-to title entitle call-it know-as widen narrow shrink soar plunge jump rebound slump tumble average govern reign`);

/** Verbs about the future: the infinitive below them is planned, not done. */
export const PLANNING_VERBS = words(
  'plan schedule expect foresee envisage intend mean prepare set slate due anticipate arrange aim propose want hope seek pledge vow promise commit agree decide suppose',
);

/** The planning verbs that fix a time: "a meeting planned for Monday" was a plan even when Monday is past; "agreed in May" was agreed. */
export const SCHEDULING_VERBS = words('plan schedule expect foresee envisage set slate due arrange anticipate suppose');

/** Verbs that make what follows only possible. */
export const HOPING_VERBS = words('hope want seek wish consider mull threaten propose urge demand ask request call suggest offer');

/** Verbs of only considering their object. */
export const CONSIDERING_VERBS = words('consider mull weigh contemplate ponder');

/** Verbs whose object did not happen. */
export const CANCELLING_VERBS = words('cancel scrap scrub abandon call-off axe ditch');
export const POSTPONING_VERBS = words('postpone delay defer reschedule put-off put-hold put-back push-back shelve');
export const CALLING_OFF_VERBS: ReadonlySet<string> = new Set([...CANCELLING_VERBS, ...POSTPONING_VERBS]);
/** Verbs that negate the infinitive or noun below them. */
export const FAILING_VERBS = words('fail refuse decline reject deny');

const OFFICES = wordList(`
    president minister chancellor premier ambassador secretary chief leader chairman king queen governor chair speaker envoy pope`);

export interface LightObject {
  readonly themes: readonly ThemeId[];
  readonly action: ActionId | null;
}

/** Objects that form a separate event with a light verb ("took office", "came into force"). */
export const LIGHT_OBJECTS: ReadonlyMap<string, LightObject> = new Map<string, LightObject>([
  ...OFFICES.map((office): [string, LightObject] => [office, { themes: ['appointment'], action: null }]),
  ['member', { themes: ['agreement'], action: 'COOPERATE' }],
  ['peace', { themes: ['agreement'], action: 'AGREE' }],
  ['notice', { themes: ['statement'], action: null }],
  ['independent', { themes: ['other'], action: null }],
  ['landfall', { themes: ['other'], action: null }],
  ['streets', { themes: ['protest'], action: 'PROTEST' }],
  ['office', { themes: ['appointment'], action: null }],
  ['oath', { themes: ['appointment'], action: null }],
  ...['throne', 'presidency', 'premiership', 'helm', 'reins'].map((seat): [string, LightObject] => [
    seat,
    { themes: ['appointment'], action: null },
  ]),
  ['power', { themes: ['appointment'], action: null }],
  ['effect', { themes: ['legal'], action: null }],
  ['force', { themes: ['legal'], action: null }],
  ['control', { themes: ['military'], action: 'ASSAULT' }],
  ['hostages', { themes: ['military'], action: 'COERCE' }],
  ['delegation', { themes: ['meeting', 'visit'], action: 'CONSULT' }],
]);

/** Light verbs that state an act even if their object is not an event: "delivered vaccines", "ended its mission", "took the town". */
export const CONCRETE_LIGHT_VERBS = words(
  'deliver impose end finish resume begin start stage pay reach take conduct follow mount commence undergo carry-out break-out erupt flare-up',
);
/** Objects that make no event with a light verb: "took aim", "began its life". */
export const EMPTY_OBJECTS = words(
  'aim part place care time advantage gesture note issue stock sides steps measures action notice shape heart pride credit questions effect years days hours months weeks life career work suit',
);

/** Intransitive verbs: their past form after a noun is never a participle of that noun. */
export const INTRANSITIVES = words(
  'mediate die arrive travel speak happen occur resign depart go come return fly emerge disappear meet agree fall rise collapse explode take-place flee land dock sail march retreat surrender erupt expire lapse last',
);
/** Participles that describe a person or group instead of an act: "a group led by X". */
export const DESCRIBING_VERBS = words('lead head chair base include comprise compose name call know locate title accompany');
