/** TimeML 1.2.1 output: the unchanged text with TIMEX3 and EVENT tags, then the empty tags. */
import {
  type Article,
  CREATION_TIME,
  type EmptyTimex3,
  type Extraction,
  firstOverlap,
  type Timex3,
  type Timex3Annotation,
} from '@/engine/index';

/** Lone surrogates, two noncharacters and control characters, most of which are invalid in XML. */
const SUSPECT = /[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu;
const isAllowed = (character: string): boolean => /[\t\n\r\x7F-\x9F]/.test(character);
const legal = (text: string): string => text.replace(SUSPECT, (character) => (isAllowed(character) ? character : '\uFFFD'));

const REFERENCES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\r': '&#13;' };
const ATTRIBUTE_REFERENCES: Readonly<Record<string, string>> = { ...REFERENCES, '\n': '&#10;', '\t': '&#9;' };

/** Escapes text for XML; each invalid character becomes U+FFFD, so that offsets are preserved. */
const escapeText = (text: string): string => legal(text).replace(/[&<>"\r]/g, (character) => REFERENCES[character] ?? character);

const escapeAttribute = (text: string): string =>
  legal(text).replace(/[&<>"\r\n\t]/g, (character) => ATTRIBUTE_REFERENCES[character] ?? character);

type Attributes = Readonly<Record<string, string | undefined>>;

const written = (attributes: Attributes): string =>
  Object.entries(attributes)
    .flatMap(([name, value]) => (value === undefined ? [] : [` ${name}="${escapeAttribute(value)}"`]))
    .join('');

const openTag = (name: string, attributes: Attributes = {}): string => `<${name}${written(attributes)}>`;
const emptyTag = (name: string, attributes: Attributes): string => `<${name}${written(attributes)}/>`;
const element = (name: string, text: string, attributes: Attributes = {}): string =>
  `${openTag(name, attributes)}${escapeText(text)}</${name}>`;

interface Tag {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  readonly attributes: Attributes;
}

interface Head {
  readonly docId: string;
  readonly published: string;
  readonly title?: string;
}

/** The attributes of a TIMEX3 tag; `anchorTimeID` is present if the value was computed from it. */
function timexAttributes({ tid, type, value, mod, quant, freq, beginPoint, endPoint, anchorTimeID }: Timex3 | EmptyTimex3): Attributes {
  const temporalFunction = anchorTimeID === undefined ? undefined : 'true';
  return { tid, type, value, mod, quant, freq, beginPoint, endPoint, temporalFunction, anchorTimeID };
}

/** The TimeML output of `tag`. */
export function timexTimeml(head: Head, text: string, { timexes, empty }: Timex3Annotation): string {
  return timemlDocument(head, tagged(text, timexes.map(timexTag)), empty.map(emptyTimex));
}

/** The TimeML of `extract`, with events linked to their dates. Omits events whose trigger overlaps a date, because tags must nest. */
export function eventTimeml(docId: string, article: Article, extraction: Extraction, annotation: Timex3Annotation): string {
  const expressions = annotation.timexes.map(timexTag);
  const events = eventTags(extraction, annotation, expressions);
  return timemlDocument(
    { docId, published: article.published, title: article.title },
    tagged(article.body, inOrder([...expressions, ...events.map(({ tag }) => tag)])),
    [
      ...annotation.empty.map(emptyTimex),
      ...events.map(({ instance }) => emptyTag('MAKEINSTANCE', instance)),
      ...events.flatMap(({ link }, at) => (link === null ? [] : [emptyTag('TLINK', { lid: `l${at + 1}`, ...link })])),
    ],
  );
}

const timexTag = (timex: Timex3): Tag => ({ start: timex.start, end: timex.end, name: 'TIMEX3', attributes: timexAttributes(timex) });
const emptyTimex = (timex: EmptyTimex3): string => emptyTag('TIMEX3', timexAttributes(timex));
const inOrder = <T extends { readonly start: number }>(tags: readonly T[]): readonly T[] => [...tags].sort((a, b) => a.start - b.start);

interface EventTag {
  readonly tag: Tag;
  readonly instance: Attributes;
  readonly link: Attributes | null;
}

function eventTags(extraction: Extraction, annotation: Timex3Annotation, expressions: readonly Tag[]): readonly EventTag[] {
  const found = inOrder(
    extraction.events.flatMap(({ mentions, dateWords }) => {
      const [mention] = mentions;
      const trigger = mention?.trigger;
      return trigger ? [{ start: trigger.start, end: trigger.end, trigger, dateWords, negated: mention.polarity === 'negated' }] : [];
    }),
  );
  const dates = extraction.timexes.map(({ timex }) => timex);
  const events: EventTag[] = [];
  let free = 0;
  for (const { start, end, trigger, dateWords, negated } of found) {
    if (start < free || firstOverlap(expressions, { start, end }) !== -1) continue;
    free = end;
    const number = events.length + 1;
    const at = dateWords ? firstOverlap(dates, dateWords) : -1;
    const [eventInstanceID, relatedToTime] = [`ei${number}`, annotation.tids[at]];
    events.push({
      tag: { start, end, name: 'EVENT', attributes: { eid: `e${number}`, class: 'OCCURRENCE' } },
      instance: {
        eiid: eventInstanceID,
        eventID: `e${number}`,
        pos: trigger.kind === 'verb' ? 'VERB' : 'NOUN',
        tense: 'NONE',
        aspect: 'NONE',
        polarity: negated ? 'NEG' : 'POS',
      },
      link: relatedToTime === undefined ? null : { relType: 'IS_INCLUDED', eventInstanceID, relatedToTime },
    });
  }
  return events;
}

/** The text with the sorted, non-overlapping tags inserted. */
function tagged(text: string, tags: readonly Tag[]): string {
  let result = '';
  let at = 0;
  for (const { start, end, name, attributes } of tags) {
    result += `${escapeText(text.slice(at, start))}${element(name, text.slice(start, end), attributes)}`;
    at = end;
  }
  return result + escapeText(text.slice(at));
}

function timemlDocument({ docId, published, title }: Head, text: string, tail: readonly string[]): string {
  const created = element('TIMEX3', published, { tid: CREATION_TIME, type: 'DATE', value: published, functionInDocument: 'CREATION_TIME' });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<TimeML>',
    element('DOCID', docId),
    `${openTag('DCT')}${created}</DCT>`,
    ...(title === undefined ? [] : [element('TITLE', title)]),
    `<TEXT>${text}</TEXT>`,
    ...tail,
    '</TimeML>',
    '',
  ].join('\n');
}
