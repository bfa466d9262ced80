/** Who withdraws from a league or a pact leaves no field: "left OPEC", "their withdrawal from ECOWAS". */
import { actorsWithin } from '../sentence/actors-within';
import type { EventNoun } from '../sentence/event-nouns';
import { wordAt } from '../sentence/parsed-sentence';
import type { SentenceContext } from '../sentence/sentence-context';

/** Tokens within which the body that is left must end. */
const BODY_REACH = 7;

/** An organization is named right behind a token. */
export const namesBody = (context: SentenceContext, head: number): boolean =>
  actorsWithin(context, { from: head + 1, to: head + BODY_REACH + 1 }).some(({ kind }) => kind === 'organization');

export const leavesBody = (context: SentenceContext, { head, entry }: EventNoun): boolean =>
  /^(?:withdrawal|exit|departure)$/.test(entry.lemma) && wordAt(context.parsed, head + 1) === 'from' && namesBody(context, head);
