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
  'give provide send deliver supply ship grant contribute allocate distribute airlift approve extend lend offer release receive bring fly get hand donate earmark increase expand step_up continue resume';

const COOPERATION_RULES: readonly VerbRule[] = [
  ['AGREE', 'agree promise pledge vow offer consent commit undertake volunteer'],
  ['AGREE', 'reach strike make clinch hammer_out', 'agreement accord deal compromise understanding settlement'],
  ['AGREE', 'express voice signal indicate announce declare state reiterate give', '@readiness'],
  ['AGREE', 'accept', '@talks mediation invitation proposal plan offer'],
  ['AGREE', 'hope plan intend aim expect consider mull weigh contemplate'],

  ['CONSULT', `${HOLD} have pay make host convene`, '@talks'],
  ['CONSULT', 'exchange', 'view opinion idea'],
  [
    'CONSULT',
    'meet visit arrive travel fly tour greet confer consult discuss negotiate mediate shuttle telephone phone convene gather brief talk converse huddle',
  ],
  [
    'CONSULT',
    'host receive address review attend participate speak sit_down take_part go_to return depart reconvene welcome+envoy call_at stop_over head_to',
  ],

  [
    'SUPPORT',
    'support back endorse praise commend hail welcome applaud salute congratulate thank defend recognize recognise forgive apologize apologise',
  ],
  [
    'SUPPORT',
    'ratify approve sign initial adopt conclude finalize finalise honor honour mourn commemorate reaffirm elect appoint nominate inaugurate swear-in re-elect reelect',
  ],
  ['SUPPORT', 'express voice offer convey extend send give declare reaffirm pledge reiterate', '@goodwill'],
  ['SUPPORT', 'pay', 'tribute homage respect'],
  ['SUPPORT', 'throw stand rally queue side', 'behind with+side support weight by+side'],
  ['SUPPORT', 'establish restore resume normalize normalise upgrade re-establish reestablish renew open', '@ties'],
  ['SUPPORT', 'vote', 'for favor favour'],
  ['SUPPORT', 'grant', 'recognition'],

  ['COOPERATE', 'cooperate coordinate co-ordinate collaborate co-operate team work_together export import trade invest'],
  ['COOPERATE', 'share exchange pass provide supply swap hand_over give pool', '@info'],
  ['COOPERATE', 'extradite'],
  ['COOPERATE', 'supply ship sell export deliver', 'gas oil electricity coal steel uranium power goods'],
  ['COOPERATE', 'hand_over turn_over transfer surrender hand send', '@suspect'],
  ['COOPERATE', `${HOLD} patrol`, 'joint+@drill joint+patrol joint+operation joint+project joint+rescue joint+search'],
  ['COOPERATE', 'build construct lay develop begin start inaugurate launch complete', '@venture'],
  ['COOPERATE', 'buy purchase sell join rejoin accede partner'],
  ['COOPERATE', 'resume restore open', 'trade flight service'],

  ['AID', 'aid donate assist airlift bankroll subsidize subsidise rescue'],
  ['AID', GIVE, '@aid asylum shelter refuge'],
  ['AID', 'fund finance contribute help feed supply equip furnish shelter vaccinate'],
  ['AID', 'treat', 'patient wounded victim casualty'],
  ['AID', 'grant give offer', 'asylum sanctuary'],
  ['AID', 'deploy send dispatch arrive land', 'peacekeeper peacekeeping relief+plane'],
  ['AID', 'train equip arm', '@forces rebel recruit pilot officer fighter cadet personnel'],
  ['AID', 'take_in shelter accept admit host house resettle welcome', '@refugees'],
  ['AID', 'write_off forgive cancel reschedule', 'debt'],
  ['AID', 'open', 'border+@refugees'],

  ['CONCEDE', 'concede yield give_in give_way bow accede cave relent capitulate legalize legalise accommodate'],
  ['CONCEDE', EASE, '@order ban+@freedom restriction+@freedom curb+@freedom'],
  ['CONCEDE', 'reverse abandon scrap drop repeal withdraw cancel rescind revoke shelve', '@policy'],
  ['CONCEDE', 'grant give restore recognize extend', '@right'],
  ['CONCEDE', 'accept meet satisfy fulfil fulfill', 'demand condition'],
  ['CONCEDE', 'pardon amnesty commute acquit parole'],
  ['CONCEDE', `${LET} enable authorize authorise`],
  ['CONCEDE', 'introduce enact initiate restore call take', 'reform democracy constitutional steps+freedom steps+democracy'],
  ['CONCEDE', 'dismiss replace reshuffle', '@office+demand @office+pressure'],

  ['RETREAT', 'release free set_free return repatriate unfreeze', '@prisoner @stolen'],
  [
    'RETREAT',
    'release free unfreeze surrender retreat disarm demobilize demobilise vacate evacuate resign quit step_down lay_down pull_back repatriate abdicate',
  ],
  ['RETREAT', 'withdraw pull_out pull redeploy set_free hand_back give_back'],
  [
    'RETREAT',
    'hand_in hand_over turn_in give_up surrender destroy dismantle scrap decommission',
    '@arms stockpile roadblock checkpoint base settlement',
  ],
  ['RETREAT', `${EASE} unfreeze suspend`, '@penalty'],
  ['RETREAT', STOP, '@violence @drill'],
  ['RETREAT', 'reopen'],
  ['RETREAT', 'open', '@passage'],
  ['RETREAT', LET, '@observers @aid access peacekeeping inspection'],
  ['RETREAT', 'declare announce observe order proclaim call_for+truce extend begin', '@truce'],
  ['RETREAT', 'exchange swap', 'prisoner captive body remains hostage detainee'],
  ['RETREAT', 'abandon leave complete begin start', 'withdrawal pullout stronghold position garrison'],
  ['RETREAT', 'return', 'home+refugee @stolen'],
];

export const VERB_RULES: readonly VerbRule[] = [...COOPERATION_RULES, ...CONFLICT_RULES];
