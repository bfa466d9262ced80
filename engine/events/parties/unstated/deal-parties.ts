/** Between whom a deal, a truce or talks are that a text speaks of again ("the agreement was reached on 18 March"), and who only brought them about. */
import type { ActorMention } from '../../../model/event';

const DEALS = 'deal|agreement|accord|pact|treaty|truce|cease-?fire|talks|negotiations|memorandum|armistice|contract';
/** "a deal on migrants between Ankara and the EU": what stands in front of the first of the two. */
const BETWEEN = new RegExp(`\\b(?:${DEALS})\\b[^.;]{0,60}? between (?:the |\\p{Ll}+ )*$`, 'u');
const SPOKEN_OF = new RegExp(`\\b(?:the|this|that|an?)\\s+(?:[\\p{L}-]+\\s+){0,2}(?:${DEALS})\\b`, 'iu');
const UNDER_DEAL = new RegExp(`^(?:Under|As part of) (?:the|this|that|an?)\\s+(?:[\\p{L}-]+\\s+){0,2}(?:${DEALS})\\b`, 'u');
const BRINGING = '(?:brokered|mediated|facilitated|sponsored)|(?:round|talks|negotiations),? (?:led|hosted|chaired)';
const MEDIATED = new RegExp(`\\b(?:${BRINGING}) by (?:the )?`, 'g');
const BY_MEDIATOR = new RegExp(`\\b(?:${BRINGING}) by (?:[^.;]{0,40}?(?:,| and) )?(?:the )?$`);
/** Characters in front of a name in which such words are looked for. */
const LOOK = 110;
/** What may stand between the two: "and", a title. */
const JOINS = /^[^.;]{0,40}?\band (?:the )?[^.;,]{0,40}$/;

/** The words speak of a deal or talks. */
export const speaksOfDeal = (words: string): boolean => SPOKEN_OF.test(words);

/** "Under the deal, …": what follows is owed between its parties. */
export const isUnderDeal = (sentence: string): boolean => UNDER_DEAL.test(sentence);

/** "brokered by Qatar and Egypt": named as one who brings others together. */
export const isMediator = (body: string, { start }: ActorMention): boolean =>
  BY_MEDIATOR.test(body.slice(Math.max(0, start - LOOK), start));

/** Where the mediator of what `words` tell is named: the offset behind "by"; -1 where none is. */
export function mediatedFrom(words: string): number {
  const last = [...words.matchAll(MEDIATED)].at(-1);
  return last ? last.index + last[0].length : -1;
}

/** The two between whom the last deal or talks before `end` are; empty where no words say so. */
export function dealtBetween(body: string, named: readonly ActorMention[], end: number): readonly ActorMention[] {
  for (let at = named.length - 2; at >= 0; at -= 1) {
    const first = named[at];
    if (!first || first.start >= end || !BETWEEN.test(body.slice(Math.max(0, first.start - LOOK), first.start))) continue;
    const second = named.find((one) => one.start > first.end && one.actor !== first.actor && JOINS.test(body.slice(first.end, one.start)));
    if (second) return [first, second];
  }
  return [];
}
