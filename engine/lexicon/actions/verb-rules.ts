/**
 * What a verb with its object does, as PLOVER sees it. A row is tried when one of its verbs is the verb of the clause ("_" joins a verb and its
 * particle) and one of its objects stands in what follows; "@class" is a class of nouns, "a+b" asks for both. The nearest object decides,
 * rows without objects come last. Cooperative acts that are only announced become AGREE later, threats of force THREATEN.
 */
import { CONFLICT_RULES } from './conflict-rules';
import type { VerbRule } from './verb-rule';

const HOLD =
  'hold conduct stage launch begin start open continue resume carry_out undertake mount lead join kick_off attend enter organize organise wage';
const STOP = 'stop halt end cease suspend discontinue cancel call_off abandon scrap break_off freeze cut_off terminate interrupt';
const EASE = 'lower reduce cut lift ease relax remove loosen waive drop rescind abolish revoke end scrap cancel soften repeal';
const LET = 'allow let permit admit accept';
const GIVE =
  'give provide send deliver supply grant contribute allocate distribute airlift approve extend lend offer release receive bring fly get hand donate earmark increase expand step_up continue resume';

const COOPERATION_RULES: readonly VerbRule[] = [
  [
    'AGREE',
    'agree promise pledge vow offer consent commit undertake volunteer assent acquiesce assure guarantee demarcate okay reassure swear earmark settle',
  ],
  [
    'AGREE',
    'reach strike make clinch hammer_out work_out thrash_out seal secure land forge settle come_to broker arrive_at cut',
    'agreement accord deal compromise understanding settlement truce pact consensus breakthrough terms bargain',
  ],
  ['AGREE', 'express voice signal indicate announce declare state reiterate give show confirm underline profess', '@readiness'],
  ['AGREE', 'give get win', '@assurance'],
  ['COOPERATE', 'admit', 'member'],
  ['SUPPORT', 'name choose pick', '@office head successor'],
  ['RETREAT', 'lose-hold lose', 'control'],
  ['MOBILIZE', 'raise increase boost', 'spending+military spending+defense spending+defence budget+military'],
  ['AGREE', 'shake', 'hand'],
  ['AGREE', 'draw_up'],
  ['AGREE', 'make extend offer', 'overture olive'],
  ['AGREE', 'clear pave', 'way'],
  ['AGREE', 'accept embrace take_up', '@talks mediation invitation proposal plan offer roadmap'],
  ['AGREE', 'hope plan intend aim expect consider mull weigh contemplate'],

  ['CONSULT', `${HOLD} have pay make host convene`, '@talks'],
  ['CONSULT', 'exchange swap trade', 'view opinion idea message contact greeting letter pleasantry'],
  ['CONSULT', 'bring get gather', 'together'],
  ['CONSULT', 'welcome greet receive', '@dignitary'],
  ['CONSULT', 'drop_in stop_by call'],
  ['CONSULT', 'pass carry deliver convey relay hand bring', 'message letter greeting'],
  [
    'CONSULT',
    'meet visit arrive travel fly tour greet confer consult discuss negotiate mediate shuttle telephone phone convene gather brief talk converse huddle parley arbitrate intercede get_together entertain co-chair reconvene dine lunch breakfast chat deliberate debrief sound_out debate',
  ],
  [
    'CONSULT',
    'host receive address review attend participate speak sit_down take_part go_to return depart reconvene welcome+envoy call_at stop_over head_to',
  ],

  [
    'SUPPORT',
    'support back endorse praise commend hail welcome applaud salute congratulate thank defend recognize recognise forgive apologize apologise laud extol admire absolve affirm align_with atone condole console embrace formalize sympathize sympathise readmit cheer compliment champion stand_by stand_with side_with vouch_for uphold bless pray reconcile advocate exonerate',
  ],
  [
    'SUPPORT',
    'ratify approve sign initial adopt conclude finalize finalise honor honour mourn commemorate reaffirm elect appoint nominate inaugurate swear-in re-elect reelect ink crown enthrone anoint',
  ],
  ['SUPPORT', 'express voice offer convey extend send give declare reaffirm pledge reiterate', '@goodwill'],
  ['SUPPORT', 'pay', 'tribute homage respect'],
  ['SUPPORT', 'stand', 'with by behind+shoulder shoulder'],
  ['SUPPORT', 'come_out rise speak_out speak', 'favor+in favour+in behalf'],
  ['SUPPORT', 'decorate award present bestow confer honor honour', 'medal order prize honor honour award title decoration'],
  ['SUPPORT', 'unveil lay dedicate', 'monument memorial wreath statue'],
  ['SUPPORT', 'confirm approve endorse', 'nomination appointment nominee election'],
  ['SUPPORT', 'observe mark celebrate', 'anniversary independence birthday jubilee'],
  ['SUPPORT', 'sign ink seal initial conclude put', '@pact signature+pact name+pact'],
  ['SUPPORT', 'accept', 'apology resignation credential'],
  ['SUPPORT', 'strengthen deepen expand improve upgrade boost cement elevate enhance mend repair rebuild', '@ties friendship partnership'],
  ['SUPPORT', 'open reopen', 'embassy consulate mission+diplomatic'],
  ['SUPPORT', 'send dispatch appoint name', 'ambassador+first ambassador+new'],
  ['SUPPORT', 'take', 'office oath+office side+of'],
  ['SUPPORT', 'throw stand rally queue side put swing line_up', 'behind with+side support weight by+side'],
  ['SUPPORT', 'establish restore resume normalize normalise upgrade re-establish reestablish renew open', '@ties'],
  ['SUPPORT', 'vote', 'for favor favour'],
  ['SUPPORT', 'grant give extend accord', 'recognition'],
  ['SUPPORT', 'show lend throw', '@goodwill'],

  [
    'COOPERATE',
    'cooperate coordinate co-ordinate collaborate co-operate team team_up work_together export import trade invest barter co-produce codevelop co-develop co-finance',
  ],
  ['COOPERATE', 'share exchange pass provide supply swap hand_over give pool', '@info'],
  ['COOPERATE', 'extradite interconnect'],
  ['COOPERATE', 'work', 'together with+closely'],
  ['SUPPORT', 'make', 'peace'],
  ['COOPERATE', 'connect link join merge integrate couple hook_up hook tie', '@network'],
  ['COOPERATE', 'exchange swap barter', '@goods student scientist engineer expert expertise technology know-how'],
  [
    'COOPERATE',
    'open inaugurate launch start begin unveil set_up establish',
    'joint shared common factory plant center centre service+air service+ferry service+rail flight',
  ],
  ['COOPERATE', 'order', 'jet plane aircraft helicopter submarine frigate airliner tank+from missile+from train'],
  [
    'COOPERATE',
    'carry_out conduct hold stage practise practice rehearse perform undertake run complete',
    'joint shared side+by+side bilateral+@drill combined+@drill',
  ],
  ['COOPERATE', 'deliver ship supply', 'buy+first purchase howitzer+buy'],
  ['COOPERATE', 'supply ship sell export deliver', 'gas oil electricity coal steel uranium power goods'],
  ['COOPERATE', 'hand_over turn_over transfer surrender hand send', '@suspect'],
  [
    'COOPERATE',
    `${HOLD} patrol`,
    'joint+@drill joint+patrol joint+operation joint+project joint+rescue joint+search joint+production joint+development joint+exploration joint+research joint+construction joint+venture',
  ],
  ['COOPERATE', 'build construct lay develop begin start inaugurate launch complete commission finish', '@venture'],
  ['COOPERATE', 'buy purchase sell join rejoin accede partner acquire'],
  ['COOPERATE', 'resume restore open restart reopen relaunch revive', 'trade flight service traffic delivery cooperation export import'],

  [
    'AID',
    'aid donate assist airlift bankroll subsidize subsidise rescue allot disburse loan reimburse replenish dole_out reequip lend help_out bail_out resupply succour',
  ],
  ['AID', 'send dispatch fly rush deploy lend', '@rescuers rescue+team medical+team'],
  ['AID', 'hand_over hand turn_over donate', '@weapons'],
  ['AID', 'deliver', 'shell'],
  ['AID', 'ship', 'aid relief tent blanket medicine ammunition weapon arms vaccine equipment'],
  ['AID', 'find receive obtain get', 'shelter refuge asylum sanctuary'],
  ['AID', 'teach', '@forces rebel militiaman militiamen police recruit officer'],
  ['AID', 'rebuild repair restore reconstruct', 'water school hospital clinic power+supply orphanage village+flood'],
  ['AID', 'let allow permit', 'settle camp refuge shelter'],
  ['AID', 'pay cover foot', 'wage salary bill+hospital bill+electricity fees+school arrears'],
  ['AID', 'evacuate', 'casualty wounded patient child stranded civilian'],
  ['AID', GIVE, '@aid asylum shelter refuge'],
  ['AID', 'fund finance contribute help feed supply equip furnish shelter vaccinate'],
  ['AID', 'treat operate heal', 'patient wounded victim casualty injured'],
  ['AID', 'grant give offer', 'asylum sanctuary haven'],
  ['AID', 'deploy send dispatch arrive land', 'peacekeeper peacekeeping relief+plane'],
  ['AID', 'train equip arm instruct coach', '@forces rebel recruit pilot officer fighter cadet personnel'],
  ['AID', 'take_in take shelter accept admit host house resettle welcome absorb', '@refugees'],
  ['AID', 'write_off forgive cancel reschedule', 'debt'],
  ['AID', 'open', 'border+@refugees'],

  [
    'CONCEDE',
    'concede yield give_in give_way bow accede cave relent capitulate legalize legalise accommodate soften appease emancipate reprieve green-light permit_again decriminalize decriminalise backtrack back_down climb_down backpedal unban enfranchise liberalize liberalise',
  ],
  ['CONCEDE', 'make offer', 'concession u-turn climbdown'],
  ['CONCEDE', 'hand_over hand turn_over transfer share cede', 'power'],
  ['CONCEDE', 'restore resume', 'service+mobile service+internet service+telephone service+phone'],
  ['CONCEDE', STOP, 'strike protest demonstration sit-in walkout hunger rally'],
  ['CONCEDE', 'call schedule bring_forward', 'election+early election+snap election+free'],
  ['CONCEDE', 'reinstate restore', '@people judge @dissenters internet rule+civilian citizenship @right editor minister @freedom'],
  ['CONCEDE', 'unblock unlock restore', 'website internet access+internet network+social'],
  ['CONCEDE', 'agree accede bow consent', '@demand+to'],
  [
    'CONCEDE',
    EASE,
    '@order ban+@freedom restriction+@freedom curb+@freedom ban+@people ban+woman ban+girl restriction+@people restriction+woman restriction+travel restriction+movement limit+@freedom censorship rule+dress ban+music',
  ],
  [
    'CONCEDE',
    'reverse abandon scrap drop repeal withdraw cancel rescind revoke shelve axe ditch bury water_down soften undo overturn annul roll_back pull',
    '@policy',
  ],
  ['CONCEDE', 'grant give restore recognize extend accord', '@right'],
  ['CONCEDE', 'accept meet satisfy fulfil fulfill grant heed', 'demand condition grievance call'],
  ['CONCEDE', 'pardon amnesty commute acquit parole unban rehabilitate'],
  ['CONCEDE', `${LET} enable authorize authorise`],
  ['CONCEDE', 'introduce enact initiate restore call take launch unveil', 'reform democracy constitutional steps+freedom steps+democracy'],
  ['CONCEDE', 'dismiss replace reshuffle sack fire', '@office+demand @office+pressure @office+satisfy @office+appease @office+placate'],

  ['RETREAT', 'release free set_free return repatriate unfreeze let_go hand_over give_back', '@prisoner @stolen captive'],
  ['RETREAT', 'let', '@observers+back @observers+in @observers+into'],
  [
    'RETREAT',
    'release free unfreeze surrender retreat disarm demobilize demobilise vacate evacuate resign quit step_down disband flee de-mine demine clear_of lay_down pull_back repatriate abdicate stand_down step_aside de-escalate deescalate ransom disengage demilitarize demilitarise fall_back back_off move_back draw_down bow_out',
  ],
  ['RETREAT', 'withdraw pull_out pull redeploy set_free hand_back give_back cede relinquish unfreeze'],
  [
    'RETREAT',
    'hand_in hand_over turn_in give_up surrender destroy dismantle scrap decommission',
    '@arms stockpile roadblock checkpoint base settlement warhead mine landmine silo barricade outpost',
  ],
  ['RETREAT', `${EASE} unfreeze suspend`, '@penalty'],
  ['RETREAT', STOP, '@violence @drill'],
  ['RETREAT', 'reopen'],
  ['RETREAT', 'renounce forswear forsake abandon give_up', '@violence terrorism force weapon struggle @arms claim'],
  ['RETREAT', 'suspend pause freeze', 'enrichment test testing @violence @drill @penalty offensive mobilization mobilisation'],
  ['RETREAT', 'fall', 'silent'],
  ['RETREAT', 'win secure negotiate obtain', 'release+of freedom+of'],
  ['RETREAT', 'go', 'back+from home+from back+to'],
  ['RETREAT', 'return', '@passive'],
  ['RETREAT', 'return_the return_a return_an return_its return_some return_more return_two return_three return_all'],
  ['RETREAT', 'bury lay_down lay hand_in', '@arms arms weapons'],
  ['RETREAT', 'tender submit hand_in offer', 'resignation'],
  ['RETREAT', 'hold observe keep honor honour', 'fire truce ceasefire'],
  ['RETREAT', 'open', '@passage'],
  ['RETREAT', LET, '@observers @aid access peacekeeping inspection'],
  ['RETREAT', 'declare announce observe order proclaim call_for+truce extend begin enforce implement respect', '@truce'],
  ['RETREAT', 'exchange swap trade', '@prisoner body remains'],
  [
    'RETREAT',
    'abandon leave complete begin start finish quit vacate give_up dismantle',
    'withdrawal pullout stronghold position garrison outpost base trench checkpoint camp',
  ],
  ['RETREAT', 'return', 'home+refugee @stolen'],
];

export const VERB_RULES: readonly VerbRule[] = [...COOPERATION_RULES, ...CONFLICT_RULES];

/** Every verb that has a row of its own, without particles. */
export const ACTION_VERBS: ReadonlySet<string> = new Set(
  VERB_RULES.flatMap(([, verbs]) => verbs.split(' ').map((verb) => verb.replace(/_.*$/, ''))),
);
