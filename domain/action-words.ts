/** The PLOVER event types in plain words, for forms and facets. */
import type { ActionId } from '@/engine/model/event';

export const ACTION_WORDS: Readonly<Record<ActionId, string>> = {
  AGREE: 'Agree: accept, promise, sign',
  CONSULT: 'Consult: meet, visit, negotiate',
  SUPPORT: 'Support: praise, endorse, recognize',
  CONCEDE: 'Concede: yield, apologize, release',
  COOPERATE: 'Cooperate: trade, exercise together',
  AID: 'Aid: give money, goods or protection',
  RETREAT: 'Retreat: withdraw, lift measures',
  REQUEST: 'Request: ask, appeal, propose',
  ACCUSE: 'Accuse: criticize, blame',
  REJECT: 'Reject: refuse, veto',
  THREATEN: 'Threaten: warn, give an ultimatum',
  PROTEST: 'Protest: demonstrate, lodge a protest',
  SANCTION: 'Sanction: restrict, expel, break off',
  MOBILIZE: 'Mobilize: deploy, arm, alert',
  COERCE: 'Coerce: arrest, seize, blockade',
  ASSAULT: 'Assault: attack, use force',
};

export const actionWords = (action: ActionId | null): string => (action === null ? 'None' : ACTION_WORDS[action]);
