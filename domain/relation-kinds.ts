/** How two events hang together, and how an editor says it of the one at hand. */

/** In both the first event is the smaller or the later one: the part of a whole, the response to something. */
export const RELATION_KINDS = ['part-of', 'response-to'] as const;
export type RelationKind = (typeof RELATION_KINDS)[number];

/** What the event at hand is to the other one. */
export const LINKS = ['part', 'whole', 'response', 'cause'] as const;
export type LinkTo = (typeof LINKS)[number];

export const LINK_WORDS: Readonly<Record<LinkTo, string>> = {
  part: 'This event is part of the other',
  whole: 'The other event is part of this one',
  response: 'This event is a response to the other',
  cause: 'The other event is a response to this one',
};

/** The relation as it is stored. */
export const relationOf = (link: LinkTo, id: number, other: number) => {
  const kind: RelationKind = link === 'part' || link === 'whole' ? 'part-of' : 'response-to';
  const isFirst = link === 'part' || link === 'response';
  return isFirst ? { kind, partId: id, wholeId: other } : { kind, partId: other, wholeId: id };
};
