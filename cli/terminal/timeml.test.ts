import { DOMParser, type Document, type Element } from '@xmldom/xmldom';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EXTRACTION_VOCABULARY } from '@/data/vocabulary/load-vocabulary';
import { type Article, annotateTimexes, buildActorIndex, extract, tag } from '@/engine/index';
import { isTimex3Frequency, isTimex3Value } from '@/engine/testing/timex3-grammar';
import { eventTimeml, timexTimeml } from './timeml';

const PUBLISHED = '2024-01-09';
const TIMEX3_ATTRIBUTES = 'tid type value mod quant freq beginPoint endPoint temporalFunction anchorTimeID functionInDocument'.split(' ');

/** Parses strictly: every complaint of the parser is an error, except about U+FFFD, which XML allows. */
function parse(xml: string): Document {
  const complain = (level: string, message: string) => {
    if (!message.includes('replacement character')) throw new Error(`${level}: ${message}`);
  };
  return new DOMParser({ onError: complain }).parseFromString(xml, 'text/xml');
}

const all = (document: Document, name: string): readonly Element[] => [...document.getElementsByTagName(name)];
const attributesOf = (element: Element): Readonly<Record<string, string>> =>
  Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value]));
const textOf = (document: Document, name: string): string => all(document, name)[0]?.textContent ?? '';

const tagText = (body: string) => {
  const annotation = annotateTimexes(tag(body, PUBLISHED), body, PUBLISHED);
  return { annotation, document: parse(timexTimeml({ docId: 'a & b', published: PUBLISHED }, body, annotation)) };
};

/** Checks the properties of every TimeML document. */
function expectSound(document: Document): void {
  const ids = all(document, 'TIMEX3').map((element) => element.getAttribute('tid'));
  expect(new Set(ids).size).toBe(ids.length);
  expect(attributesOf(all(document, 'TIMEX3')[0] as Element)).toEqual({
    tid: 't0',
    type: 'DATE',
    value: PUBLISHED,
    functionInDocument: 'CREATION_TIME',
  });
  for (const element of all(document, 'TIMEX3')) {
    const { tid = '', type = '', value = '', freq, beginPoint, endPoint, anchorTimeID, ...rest } = attributesOf(element);
    expect(tid).toMatch(/^t\d+$/);
    expect([type, value, isTimex3Value(type, value)]).toEqual([type, value, true]);
    if (freq !== undefined) expect([freq, isTimex3Frequency(freq)]).toEqual([freq, true]);
    for (const reference of [beginPoint, endPoint, anchorTimeID]) if (reference !== undefined) expect(ids).toContain(reference);
    for (const name of Object.keys(rest)) expect(TIMEX3_ATTRIBUTES).toContain(name);
  }
}

const BODY =
  'Ministers of France & Italy <met> on "Monday", from June 3 to 5 and over the past five years.\r\nThey\tmeet twice a year; ]]> since 2011.';

describe('TimeML of tag', () => {
  it('is well-formed, and its text without tags equals the input', () => {
    const { document, annotation } = tagText(BODY);
    expectSound(document);
    expect(textOf(document, 'TEXT')).toBe(BODY);
    expect(textOf(document, 'DOCID')).toBe('a & b');
    const [text] = all(document, 'TEXT');
    const inside = [...(text?.getElementsByTagName('TIMEX3') ?? [])];
    expect(inside.map((element) => [element.getAttribute('tid'), element.textContent])).toEqual(
      annotation.timexes.map(({ tid, text: words }) => [tid, words]),
    );
    expect(all(document, 'TIMEX3')).toHaveLength(1 + annotation.timexes.length + annotation.empty.length);
  });

  it('replaces each character that XML does not allow with U+FFFD', () => {
    const { document } = tagText('On Monday\u0000\uD800 they met\uFFFE, \uD83D\uDE00.');
    expect(textOf(document, 'TEXT')).toBe('On Monday\uFFFD\uFFFD they met\uFFFD, \uD83D\uDE00.');
  });

  it('preserves any text that XML allows', () => {
    const pieces = [
      '<',
      '>',
      '&',
      '"',
      "'",
      ']]>',
      '<!--',
      '&amp;',
      '\r',
      '\r\n',
      '\n',
      '\t',
      ' ',
      'Monday',
      'since 2011',
      'é',
      '😀',
      '1992 to 1995',
      '.',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 30 }), (parts) => {
        const { document } = tagText(parts.join(''));
        expectSound(document);
        expect(textOf(document, 'TEXT')).toBe(parts.join(''));
      }),
      { numRuns: 200 },
    );
  });
});

describe('TimeML of extract', () => {
  const body = 'President Anna Berg met the French foreign minister on Monday.\n\nThey will not hold talks in Vienna from 3 to 5 June.';
  const article: Article = { title: 'Berg & <friends>', published: PUBLISHED, body };
  const extraction = extract(article, { vocabulary: buildActorIndex(EXTRACTION_VOCABULARY) });
  const document = parse(eventTimeml('berg', article, extraction, annotateTimexes(extraction.timexes, body, PUBLISHED)));

  it('is well-formed, and its text without tags equals the body', () => {
    expectSound(document);
    expect([textOf(document, 'TEXT'), textOf(document, 'TITLE')]).toEqual([body, article.title]);
  });

  it('has one instance per event and links to existing tags', () => {
    const events = all(document, 'EVENT').map((element) => element.getAttribute('eid'));
    expect(events.length).toBeGreaterThan(0);
    expect(all(document, 'MAKEINSTANCE').map((element) => element.getAttribute('eventID'))).toEqual(events);
    const instances = all(document, 'MAKEINSTANCE').map((element) => element.getAttribute('eiid'));
    const times = all(document, 'TIMEX3').map((element) => element.getAttribute('tid'));
    const links = all(document, 'TLINK');
    expect(links.length).toBeGreaterThan(0);
    for (const link of links) {
      expect(instances).toContain(link.getAttribute('eventInstanceID'));
      expect(times).toContain(link.getAttribute('relatedToTime'));
    }
    for (const instance of instances) expect(instance).toMatch(/^ei\d+$/);
  });
});
