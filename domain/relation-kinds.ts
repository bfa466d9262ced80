/** Kinds of relations between two events, and their wording from the current event's side. */

/** In both, the first event is the part or the response; the second is the whole or the cause. */
export const RELATION_KINDS = ['part-of', 'response-to'] as const;
export type RelationKind = (typeof RELATION_KINDS)[number];

/** The role of the current event toward the other one. */
export const LINKS = ['part', 'whole', 'response', 'cause'] as const;
type LinkTo = (typeof LINKS)[number];

export const LINK_WORDS: Readonly<Record<LinkTo, string>> = {
  part: 'This event is part of the other',
  whole: 'The other event is part of this one',
  response: 'This event is a response to the other',
  cause: 'The other event is a response to this one',
};

/** Converts to the stored form. */
export const relationOf = (link: LinkTo, id: number, other: number) => {
  const kind: RelationKind = link === 'part' || link === 'whole' ? 'part-of' : 'response-to';
  const isFirst = link === 'part' || link === 'response';
  return isFirst ? { kind, partId: id, wholeId: other } : { kind, partId: other, wholeId: id };
};
