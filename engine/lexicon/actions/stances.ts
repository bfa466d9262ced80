/** How a verb stands to the infinitive below it, and what modals and adjectives after "be" make of an act. */
import type { ActionId } from '../../model/event';

/**
 * - `commit`: promises or plans it
 * - `refuse`: will not do it
 * - `ask`: wants others to do it
 * - `threaten`: holds it over others
 * - `pass`: is one with it (begins it, tries it, decides it)
 * - `prepare`: gets ready for it
 * - `stop`: ends it
 */
export type Stance = 'commit' | 'refuse' | 'ask' | 'threaten' | 'pass' | 'prepare' | 'stop';

const STANCE_ROWS: readonly (readonly [Stance, string])[] = [
  [
    'commit',
    'agree promise pledge vow swear offer commit undertake volunteer consent plan intend hope expect aim schedule propose set slate announce guarantee arrange mean slate want wish hint',
  ],
  ['refuse', 'refuse decline fail neglect forbid hesitate'],
  [
    'ask',
    'ask request urge demand appeal call-on call-for call press pressure order invite beg implore tell instruct petition plead encourage exhort want need require lobby',
  ],
  ['threaten', 'threaten warn'],
  [
    'pass',
    'begin start continue resume try attempt manage help come go move decide vote choose opt proceed use have get return be work seek act manage rush gather meet arrive travel',
  ],
  ['prepare', 'prepare'],
  ['stop', 'stop halt cease end quit suspend'],
];

export const STANCES: ReadonlyMap<string, Stance> = new Map(
  STANCE_ROWS.flatMap(([stance, lemmas]) => lemmas.split(' ').map((lemma): [string, Stance] => [lemma, stance])),
);

/** Adjectives after "be" that take an infinitive: "is ready to", "is opposed to". */
export const ADJECTIVE_STANCES: ReadonlyMap<string, Stance> = new Map<string, Stance>([
  ...'ready willing prepared committed set due determined eager likely poised happy bound keen free able'
    .split(' ')
    .map((word): [string, Stance] => [word, 'commit']),
  ...'unwilling unprepared reluctant unable'.split(' ').map((word): [string, Stance] => [word, 'refuse']),
]);

/** What "be" with a word or two after it amounts to: "is out of the question", "was on strike". */
export const BE_ACTIONS: ReadonlyMap<string, ActionId> = new Map<string, ActionId>([
  ...'unacceptable opposed impossible against unthinkable'.split(' ').map((word): [string, ActionId] => [word, 'REJECT']),
  ['out of the question', 'REJECT'],
  ...'outraged alarmed appalled dismayed concerned angry furious guilty illegal responsible shocked'
    .split(' ')
    .map((word): [string, ActionId] => [word, 'ACCUSE']),
  ...'grateful sorry thankful pleased'.split(' ').map((word): [string, ActionId] => [word, 'SUPPORT']),
  ['on strike', 'PROTEST'],
  ['on hunger', 'PROTEST'],
  ['under arrest', 'COERCE'],
  ['under house', 'COERCE'],
  ['under investigation', 'ACCUSE'],
  ['in talks', 'CONSULT'],
  ['in favor', 'SUPPORT'],
  ['in favour', 'SUPPORT'],
  ['supportive of', 'SUPPORT'],
  ['open to', 'AGREE'],
  ['amenable to', 'AGREE'],
  ['receptive to', 'AGREE'],
  ['ready for', 'AGREE'],
  ['on board', 'AGREE'],
  ['critical of', 'ACCUSE'],
  ['to blame', 'ACCUSE'],
  ['under siege', 'COERCE'],
  ['under curfew', 'COERCE'],
  ['in custody', 'COERCE'],
  ['behind bars', 'COERCE'],
  ['under attack', 'ASSAULT'],
  ['under bombardment', 'ASSAULT'],
  ['not for sale', 'REJECT'],
  ['on alert', 'MOBILIZE'],
  ['on high', 'MOBILIZE'],
]);

/** What words behind a verb make of its act, whatever the verb: "refused to work in protest". */
export const PURPOSE_ACTIONS: readonly (readonly [words: RegExp, action: ActionId])[] = [
  [/\bin protest\b/, 'PROTEST'],
  [/\bshow of force\b/, 'MOBILIZE'],
  [/\bor (?:else|face|risk|suffer|see)\b/, 'THREATEN'],
];

export const COOPERATIVE: ReadonlySet<ActionId> = new Set<ActionId>([
  'CONSULT',
  'SUPPORT',
  'COOPERATE',
  'AID',
  'CONCEDE',
  'RETREAT',
  'AGREE',
]);
/** Acts that are a threat as long as they are only spoken of. */
export const FORCEFUL: ReadonlySet<ActionId> = new Set<ActionId>(['SANCTION', 'COERCE', 'ASSAULT', 'MOBILIZE', 'PROTEST', 'THREATEN']);
/** Modals that lay a duty on somebody. */
export const DUTY_MODALS: ReadonlySet<string> = new Set(['must', 'should', 'ought']);
