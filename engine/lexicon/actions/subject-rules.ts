/** What who or what acts says about the action: a crowd that stones is no army, a strike that begins is no meeting. */
import type { ActionId } from '../../model/event';

/** Verbs ("" for any that tells nothing by itself) with the class of nouns that the subject ends in. */
export type SubjectRule = readonly [action: ActionId, subjects: string, verbs: string];

export const SUBJECT_RULES: readonly SubjectRule[] = [
  [
    'PROTEST',
    '@dissenters',
    'clash burn storm stone throw hurl smash set fight block blockade barricade occupy boycott besiege surround disrupt strike march gather chant torch demand demonstrate rally attack walk',
  ],
  ['PROTEST', '@dissent', 'demand call'],
  ['AID', 'peacekeeper peacekeeping', 'arrive land'],
  ['AID', 'aid relief medicine food convoy shipment supplies wheat flour grain vaccine tent', 'arrive land reach enter leave cross roll'],
  ['RETREAT', '@forces', 'leave quit depart vacate'],
  [
    'MOBILIZE',
    '@forces',
    'arrive move head gather mass patrol advance roll rumble sail steam enter cross fan_out converge assemble approach',
  ],
  ['CONSULT', '@talks', 'begin start open resume continue end take conclude close proceed focus cover center last'],
  ['COOPERATE', 'trade flight traffic cooperation shipment', 'resume restart grow begin'],
  ['SANCTION', '@talks @ties', 'collapse fail deteriorate stall'],
  ['COERCE', 'court judge tribunal magistrate', 'give hand condemn jail remand'],
  ['COERCE', 'trial', 'open begin start resume'],
  ['ASSAULT', 'bomb shell rocket missile mortar grenade blast explosion', 'fall land hit strike rain slam crash rip tear kill go rock'],
];

/** What a noun as the subject of a verb without an action of its own stands for, nearest class first. */
export const SUBJECT_ACTIONS: readonly (readonly [subjectClass: string, action: ActionId])[] = [
  ['dissent', 'PROTEST'],
  ['violence', 'ASSAULT'],
  ['talks', 'CONSULT'],
  ['drill', 'MOBILIZE'],
  ['inquiry', 'ACCUSE'],
  ['truce', 'RETREAT'],
  ['order', 'COERCE'],
];
