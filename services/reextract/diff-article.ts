/** Compares the stored mentions of an article with a new reading. Pure. */
import type { eventMentions } from '@/db/database';
import { confidenceWords } from '@/domain/desk/confidence';
import type { ReadOtherwise } from '@/domain/desk/reextraction';
import { type DatedEvent, type EventMention, firstFrom, type Span, sameTrigger } from '@/engine/index';

type StoredReading = Omit<typeof eventMentions.$inferSelect, 'actors'> & {
  /** spans of the words that supported the mention before an editor chose other words */
  readonly replaced: readonly Span[];
};

export interface ReadingDiff<Stored> {
  readonly adds: readonly DatedEvent[];
  readonly changes: readonly { readonly stored: Stored; readonly mention: EventMention; readonly fields: readonly ReadOtherwise[] }[];
  readonly drops: readonly Stored[];
  readonly same: readonly { readonly stored: Stored; readonly mention: EventMention }[];
}

/** Pairs each stored mention with at most one overlapping new mention, most similar first. */
export function diffArticle<Stored extends StoredReading>(stored: readonly Stored[], events: readonly DatedEvent[]): ReadingDiff<Stored> {
  const mentions = events.flatMap((event) => event.mentions);
  const near = overlapping(mentions);
  const pairs = stored
    .flatMap((one) =>
      near(one).flatMap((mention) => (overlap(one, mention) > 0 ? [{ one, mention, likeness: likeness(one, mention) }] : [])),
    )
    .sort((a, b) => b.likeness - a.likeness);
  const partner = new Map<Stored, EventMention>();
  const taken = new Set<EventMention>();
  for (const { one, mention } of pairs) {
    if (partner.has(one) || taken.has(mention)) continue;
    partner.set(one, mention);
    taken.add(mention);
  }
  const paired = stored.flatMap((one) => {
    const mention = partner.get(one);
    return mention ? [{ stored: one, mention, fields: fieldsOf(one, mention) }] : [];
  });
  return {
    adds: events.filter((event) => event.mentions.every((mention) => !taken.has(mention))),
    changes: paired.filter(({ fields }) => fields.length > 0),
    drops: stored.filter((one) => !partner.has(one)),
    same: paired.filter(({ fields }) => fields.length === 0),
  };
}

/** Returns a lookup of the mentions that may overlap a stored one, in their order, by binary search. */
function overlapping(mentions: readonly EventMention[]): (stored: StoredReading) => readonly EventMention[] {
  const ordered = mentions.map((mention, index) => ({ mention, index, ...mention.evidence })).sort((one, other) => one.start - other.start);
  const longest = Math.max(0, ...mentions.map(({ evidence }) => evidence.end - evidence.start));
  return ({ startOffset, endOffset, replaced }) => {
    const found = new Set<(typeof ordered)[number]>();
    for (const { start, end } of [{ start: startOffset, end: endOffset }, ...replaced])
      for (const one of ordered.slice(firstFrom(ordered, start - longest), firstFrom(ordered, end))) found.add(one);
    return [...found].sort((one, other) => one.index - other.index).map(({ mention }) => mention);
  };
}

/** The largest overlap with the stored or replaced words, from 0 to 1, as a share of the combined span. */
function overlap({ startOffset, endOffset, replaced }: StoredReading, { evidence }: EventMention): number {
  const shares = [{ start: startOffset, end: endOffset }, ...replaced].map(
    ({ start, end }) =>
      (Math.min(end, evidence.end) - Math.max(start, evidence.start)) / (Math.max(end, evidence.end) - Math.min(start, evidence.start)),
  );
  return Math.max(0, ...shares);
}

/** Scores the similarity. One sentence may contain two events, so the trigger and the date count most, then themes, then the overlap. */
function likeness(one: StoredReading, mention: EventMention): number {
  const about = mention.themes.some((theme) => one.themes.includes(theme));
  const at = one.signature?.trigger && one.startOffset + one.signature.trigger.at;
  const trigger = Number(sameTrigger(one.signature, mention.signature) === true) + Number(at === mention.trigger.start);
  return trigger * 2 + Number(one.edtf === mention.date.edtf) * 2 + Number(about) + overlap(one, mention);
}

const NONE = 'not stated';
const list = (themes: readonly string[]): string => [...themes].sort().join(', ') || NONE;

type Compared = readonly (readonly [label: string, before: string, after: string])[];

const differing = (compared: Compared): readonly ReadOtherwise[] =>
  compared.flatMap(([label, before, after]) => (before === after ? [] : [{ label, before, after }]));

const percent = (confidence: number | null): string => (confidence === null ? NONE : confidenceWords(confidence));

function fieldsOf(one: StoredReading, mention: EventMention): readonly ReadOtherwise[] {
  const compared: Compared = [
    ['Title', one.title, mention.title],
    ['Date', one.edtf, mention.date.edtf],
    ['Status', one.status, mention.status],
    ['Polarity', one.polarity, mention.polarity],
    ['Outcome', one.outcome, mention.outcome],
    ['Place', one.place ?? NONE, mention.place ?? NONE],
    ['Themes', list(one.themes), list(mention.themes)],
  ];
  const fields = differing(compared);
  // confidence is shown only with other differences; a change in confidence alone needs no review
  return fields.length === 0 ? [] : [...fields, ...differing([['Confidence', percent(one.confidence), percent(mention.confidence)]])];
}
