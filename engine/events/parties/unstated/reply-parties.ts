/** "Brussels called the move unfounded", "Lima denied the charge": an answer is directed at whoever did what it answers. */
import type { EventActor, EventMention } from '../../../model/event';

const ANSWERS =
  '(?:reject|den[iy]|condemn|critici[sz]|welcom|dismiss|call|denounc|deplor|protest|answer|retaliat|respond|accept|regret|slam|defend)(?:ed|es|s|ied|ies)?';
const ANSWERED =
  'protest|charges?|accusations?|allegations?|moves?|measures?|steps?|bans?|claims?|demands?|offer|decision|expulsions?|attacks?|raids?|strikes?|sanctions|note|request|complaint|tariffs|incident|seizure|arrests?';
/** "the attack on X" tells itself who is meant, "the attack on Monday" does not. */
const TOLD = '(?! (?:of|by|against|from|in) | on (?!\\d|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day))';
const REPLY = new RegExp(`\\b${ANSWERS}\\b(?: (?:to|against|with))? (?:the|that|this|those|these) (?:${ANSWERED})\\b${TOLD}`, 'u');
/** What others say of it as well. */
const JUDGES = /\b(?:condemn|denounc|deplor|critici[sz]|protest|slam)/;
/** How many happenings back what is answered stands. */
const REACH = 2;

const isSide = ({ kind }: EventActor): boolean => kind !== 'person' && kind !== 'organ' && kind !== 'place';
const isOne = (a: EventActor, b: EventActor): boolean => a.actor === b.actor || (a.country !== undefined && a.country === b.country);

/** Whom an answer that names only its giver is directed at, by the happenings told before; empty for anything else. */
export function partiesOfReply({ actors, evidence }: EventMention, told: readonly EventMention[]): readonly EventActor[] {
  const [giver, ...others] = actors.filter(isSide);
  if (!giver || others.length > 0 || giver.role !== 'initiator' || !REPLY.test(evidence.quote)) return [];
  const judges = JUDGES.test(evidence.quote);
  for (const before of told.slice(-REACH).reverse()) {
    const met = before.actors.some((one) => isOne(one, giver) && one.role !== 'initiator');
    const doers = before.actors.filter((one) => isSide(one) && one.role === 'initiator' && !isOne(one, giver));
    if ((met || (judges && !before.actors.some((one) => isOne(one, giver)))) && doers.length > 0)
      return doers.map((one) => ({ ...one, role: 'target' as const }));
  }
  return [];
}
