/** Words that speak for a PLOVER action, with weights; used beside the trigger's own action. Words are lemmas, "_" joins a phrase. */
import type { ActionId } from '../model/event';

type Row = readonly [action: ActionId, weight: number, words: string];

const ROWS: readonly Row[] = [
  ['AGREE', 2, 'agree promise pledge vow commit offer consent'],
  ['AGREE', 4, 'willing_to ready_to'],
  ['AGREE', 1.2, ' agreement memorandum sign'],
  ['CONSULT', 1.5, 'meet visit host talks summit mediation mediate consult negotiate discuss dialogue phone confer tour'],
  ['SUPPORT', 1.6, 'support defend endorse praise praise welcome recognize forgive back congratulate sign_a sign_an express_condolence'],
  ['COOPERATE', 1.6, 'cooperate share share_evidence share_intelligence extradite joint_exercise joint_patrol collaborate'],
  ['AID', 1.8, 'aid donate provide_aid food_aid grant asylum humanitarian_aid relief peacekeeping loan assistance'],
  ['CONCEDE', 1.8, 'lift ease release free allow accept concede pardon grant_amnesty legalize relax political_reform return'],
  [
    'RETREAT',
    2,
    'withdraw withdrawal retreat surrender resign resignation pull_out evacuate disarm demobilize reopen truce ceasefire peacekeeper step_down',
  ],
  ['REQUEST', 2, 'demand urge request appeal ask order call_on call_for must should propose invite need_to'],
  [
    'ACCUSE',
    2,
    'accuse blame condemn criticize denounce charge allege investigate investigation probe protest_note summon complain sue indict slam call_on_arabs',
  ],
  [
    'REJECT',
    2.2,
    'reject refuse decline deny veto rebuff out_of_the_question rule_out renege violate oppose dismiss will_not would_not never',
  ],
  ['THREATEN', 4.5, 'unless'],
  ['ACCUSE', 3.5, 'lodge'],
  ['SANCTION', 2.2, 'suspension expulsion'],
  ['THREATEN', 2.2, 'threaten warn ultimatum would_blockade'],
  ['PROTEST', 2.2, 'demonstrate demonstration rally riot protest strike hunger_strike march protester demonstrator block picket'],
  [
    'SANCTION',
    2.2,
    'sanction sanctions embargo expel suspend boycott ban sever cut_off prohibit deny_entry freeze blacklist recall halt break_off',
  ],
  ['MOBILIZE', 2, 'deploy mobilize exercise drill patrol prepare test missile_test buildup alert send_troops reinforce amass'],
  [
    'COERCE',
    2.2,
    'arrest detain seize kidnap abduct hostage curfew demolish blow_up imprison jail confiscate hack deport blockade human_shield raid torture_threat martial_law state_of_emergency ransom',
  ],
  [
    'ASSAULT',
    2.4,
    'kill attack bomb shell wound injure shoot fire_on open_fire torture assassinate explosion bombing airstrike invade beat_up clash fight retake capture ambush massacre murder beat explode battle',
  ],
];

export const ACTION_CUES: ReadonlyMap<string, readonly { readonly action: ActionId; readonly weight: number }[]> = (() => {
  const map = new Map<string, { action: ActionId; weight: number }[]>();
  for (const [action, weight, list] of ROWS) {
    for (const word of list.split(' ')) {
      const key = word.replaceAll('_', ' ');
      map.set(key, [...(map.get(key) ?? []), { action, weight }]);
    }
  }
  return map;
})();

/** What a noun of a class speaks for, wherever it stands; and who acts: an army moves, a court coerces. */
export const CLASS_ACTIONS: ReadonlyMap<string, { readonly action: ActionId; readonly weight: number }> = new Map(
  (
    [
      ['violence', 'ASSAULT', 1.2],
      ['penalty', 'SANCTION', 1.2],
      ['dissent', 'PROTEST', 1.2],
      ['talks', 'CONSULT', 1],
      ['order', 'COERCE', 1],
      ['inquiry', 'ACCUSE', 1],
      ['truce', 'RETREAT', 1],
      ['drill', 'MOBILIZE', 1],
      ['goodwill', 'SUPPORT', 1],
      ['blame', 'ACCUSE', 1],
      ['aid', 'AID', 0.4],
      ['venture', 'COOPERATE', 0.8],
      ['petition', 'REQUEST', 0.8],
      ['pact', 'SUPPORT', 0.6],
      ['assailants', 'ASSAULT', 0.7],
      ['dissenters', 'PROTEST', 0.7],
      ['enforcers', 'COERCE', 0.7],
      ['forces', 'MOBILIZE', 0.7],
      ['firm', 'COOPERATE', 0.5],
      ['rescuers', 'AID', 0.6],
      ['dignitary', 'CONSULT', 0.4],
    ] as const
  ).map(([name, action, weight]) => [`@${name}`, { action, weight }]),
);

/** Action that a theme stands for when the trigger has none. */
export const THEME_ACTION: Readonly<Record<string, ActionId>> = Object.freeze({
  summit: 'CONSULT',
  meeting: 'CONSULT',
  visit: 'CONSULT',
  negotiation: 'CONSULT',
  statement: 'CONSULT',
  agreement: 'AGREE',
  sanction: 'SANCTION',
  trade: 'COOPERATE',
  'arms-sale': 'AID',
  military: 'MOBILIZE',
  election: 'SUPPORT',
  appointment: 'SUPPORT',
  protest: 'PROTEST',
  legal: 'COERCE',
  aid: 'AID',
  'human-rights': 'ACCUSE',
  nuclear: 'MOBILIZE',
  technology: 'COOPERATE',
  climate: 'COOPERATE',
  territory: 'CONSULT',
  'people-to-people': 'COOPERATE',
  other: 'CONSULT',
});
