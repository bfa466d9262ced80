/** PLOVER's quad class and cooperation–conflict score of each action. */
import type { ActionId } from '@/engine/model/event';

type QuadClass = 'verbal cooperation' | 'material cooperation' | 'verbal conflict' | 'material conflict';

export const ACTION_SCORES: Readonly<Record<ActionId, { readonly quad: QuadClass; readonly score: number }>> = {
  AGREE: { quad: 'verbal cooperation', score: 2.5 },
  CONSULT: { quad: 'verbal cooperation', score: 2.5 },
  SUPPORT: { quad: 'verbal cooperation', score: 5 },
  CONCEDE: { quad: 'verbal cooperation', score: 4.5 },
  COOPERATE: { quad: 'material cooperation', score: 9.5 },
  AID: { quad: 'material cooperation', score: 10 },
  RETREAT: { quad: 'material cooperation', score: 6.5 },
  REQUEST: { quad: 'verbal conflict', score: 0 },
  ACCUSE: { quad: 'verbal conflict', score: -3 },
  REJECT: { quad: 'verbal conflict', score: -2 },
  THREATEN: { quad: 'verbal conflict', score: -3.5 },
  PROTEST: { quad: 'material conflict', score: -5 },
  SANCTION: { quad: 'material conflict', score: -6 },
  MOBILIZE: { quad: 'material conflict', score: -5.5 },
  COERCE: { quad: 'material conflict', score: -7 },
  ASSAULT: { quad: 'material conflict', score: -9 },
};

/** Both null for an event without an action. */
export const scoreOfAction = (action: ActionId | null): { readonly quad: QuadClass | null; readonly score: number | null } =>
  action === null ? { quad: null, score: null } : ACTION_SCORES[action];
