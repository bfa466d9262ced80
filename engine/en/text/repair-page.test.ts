import { describe, expect, it } from 'vitest';
import { readArticle } from './read-article';
import { repairPage } from './repair-page';

const WRAPPED = `The foreign ministers of Austria and Peru met in Vienna on Monday
and agreed to meet again in the spring. Both sides spoke of the govern-
ment that is to be formed, and of a long-
term treaty on fisheries.

They also signed a paper on ports, which both parliaments have yet to
accept before the summer.`;

describe('a page that was printed, mailed or made a PDF', () => {
  it('gets its paragraphs back, without the hyphens of the line ends', () => {
    expect(repairPage(WRAPPED).text.split('\n\n')).toEqual([
      'The foreign ministers of Austria and Peru met in Vienna on Monday and agreed to meet again in the spring. Both sides spoke of the government that is to be formed, and of a long-term treaty on fisheries.',
      'They also signed a paper on ports, which both parliaments have yet to accept before the summer.',
    ]);
  });

  it('loses its running heads and page numbers, also in the middle of a sentence', () => {
    const page = (number: number) =>
      `Example Report | November 2004\n\n${WRAPPED}\n\nThe third round of the talks, which the two sides had put off for\n\n- ${number} -\n\n`;
    const { text, marks } = repairPage(`${page(1)}${page(2)}${page(3)}a year, begins in May.`);
    expect(text).not.toMatch(/- \d -/);
    expect(text).toContain('put off for a year, begins in May.');
    expect(marks).toEqual(expect.arrayContaining(['- 1 -', '- 2 -', '- 3 -']));
  });

  it('keeps a sentence that the symbol of a document and its number split', () => {
    const text = `Ministers meet in Vienna\n\n${WRAPPED}\n\nThe mission counted more boats than in the previous year, most of which\nS/2004/12\n\n2/14 04-00117\nbelong to the harbor.`;
    expect(repairPage(text).text).toContain('most of which belong to the harbor.');
  });

  it('loses the numbers of links that a terminal browser adds, and their list', () => {
    const text = `[1]Home | [2]Fish\n\nThe ministers of [3]Peru met again.[4]\n\nReferences\n\n   1. http://harbor.example/\n   3. http://harbor.example/peru`;
    expect(repairPage(text).text.trimEnd()).toBe('Home | Fish\n\nThe ministers of Peru met again.[4]');
  });

  it('joins the lines of a headline', () => {
    expect(repairPage(`The Fish that\nFell into the Sea\n\n${WRAPPED}`).text).toMatch(/^The Fish that Fell into the Sea\n/);
    expect(repairPage(`Both sides rent\nthe harbor\n\n${WRAPPED}`).text).toMatch(/^Both sides rent the harbor\n/);
  });

  it('joins a word that a running head splits', () => {
    const text = `${WRAPPED}\n\nThey call it an intru-\nNo. 2/2006    15\nsion into their waters.\n\n14    HARBOR QUARTERLY\n\nIt failed.`;
    expect(repairPage(text).text).toContain('an intrusion into their waters.\n\nIt failed.');
  });

  it.each([
    ['long-\nterm plans', 'long-term plans'],
    ['the govern-\nment of Peru', 'the government of Peru'],
    ['short-\nand long-term plans', 'short- and long-term plans'],
    ['He feared its ve-\nto on Monday.', 'He feared its veto on Monday.'],
    ['China-\nbacked bank opens', 'China-backed bank opens'],
    ['the Toron-\nto accord', 'the Toronto accord'],
    ['Fish talks -\nport calls', 'Fish talks -\nport calls'],
  ])('joins the halves of a word, also where no program wrapped the lines: %j', (page, text) => {
    expect(repairPage(page).text).toBe(text);
  });

  it('keeps the lines of a chat apart', () => {
    const text = `this is a long line that begins in lower case\nhttps://harbor.example/a\nthis one does too and is as long as\nthe last\n\n${'Long '.repeat(40)}\n\n${'Long '.repeat(40)}`;
    expect(repairPage(text).text).toBe(text);
  });

  it('keeps a headline that repeats below the first mark', () => {
    const text = 'Page 1 of 1\nMinisters meet in Vienna\n\n\nMinisters meet in Vienna\nHarbor News (Vienna)\nNovember 17, 2004';
    expect(repairPage(text).text).toContain('Ministers meet in Vienna');
  });

  it.each([
    '30/11/2026, 14:46 Ministers meet in Vienna - Example Times',
    'https://news.example/world/ministers-meet 1/3',
    'https://news.example/world/ministers-meet 30/11/2026, 14:46',
    'Page 2 of 3 Ministers meet',
    '1 of 3 11/30/26, 2:46 PM',
    '1 von 3 30.11.2026 14:46',
    'Ministers meet in Vienna\thttp://news.example/world/ministers?print=1',
  ])('loses the print mark %s', (mark) => {
    const text = `${mark}\n\nMinisters meet in Vienna\n\n17 November 2004\n\nThe foreign ministers of Austria and Peru met in Vienna on Monday.`;
    expect(repairPage(text).marks).toEqual([mark]);
    expect(readArticle(text)).toMatchObject({ title: 'Ministers meet in Vienna', published: '2004-11-17', otherDays: [] });
  });

  it.each([
    [
      'a date at the start of a line',
      'The foreign ministers of Austria and Peru met in Vienna, and they will meet again on\n17 December 2004.',
    ],
    ['figures at the end of a line', 'The two sides want a new treaty on the fisheries, which covers the years from 2004-\n05, and more.'],
  ])('keeps a sentence with %s', (_, sentence) => {
    const { body } = readArticle(`Ministers meet in Vienna\n\n${WRAPPED}\n\n${sentence}\n\nIt failed.`);
    expect(body.replace(/\s+/g, ' ')).toContain(sentence.replace('-\n', '-').replace(/\s+/g, ' '));
    expect(body).toContain('It failed.');
  });

  it('keeps the lines above the text apart, except in a heading', () => {
    const head =
      '4 Monday, November 15, 2004 HARBOR HERALD\nREGION\nMinisters of two countries meet again in the\nOld Harbor\nSee also: Herring, Page 11\n=======';
    expect(repairPage(`${head}\n\n${WRAPPED}`).text.split('\n').slice(0, 5)).toEqual([
      '4 Monday, November 15, 2004 HARBOR HERALD',
      'REGION',
      'Ministers of two countries meet again in the Old Harbor',
      'See also: Herring, Page 11',
      '=======',
    ]);
  });

  it.each(['17 NOVEMBER 2004 – VIENNA', '17 NOVEMBER 2004     VIENNA', 'VIENNA, 17 NOVEMBER 04'])(
    'keeps the date of a printout: %s',
    (line) => {
      expect(repairPage(`Page 1 of 1\n\n${line}\n\n${WRAPPED}`)).toMatchObject({
        marks: ['Page 1 of 1'],
        text: expect.stringContaining(line),
      });
    },
  );

  it('loses a name with the page number in a printout', () => {
    const marks = ['Page 1 of 2', '4 MONDAY, NOVEMBER 15, 2004 HARBOR HERALD', 'HARBOR QUARTERLY    15'];
    expect(repairPage(`${marks.join('\n\n')}\n\n${WRAPPED}`).marks).toEqual(marks);
  });

  it('keeps numbered headings', () => {
    const text = `${WRAPPED}\n\nSection 1\n\nIt ends.\n\nSection 2\n\nIt was over.\n\nSection 3\n\nNobody knew why.`;
    expect(repairPage(text).marks).toEqual([]);
  });

  it('moves footnotes behind the sentence that they part', () => {
    const text = `${WRAPPED}\n\nThe third round of the talks, which the two sides had put off for\n\n1 See the first report.\n\n2\n\na year, begins in May.\n\n3\n\nIt failed.`;
    expect(repairPage(text).text).toMatch(/put off for a year, begins in May\.\s+1 See the first report\./);
  });

  it('loses quote marks', () => {
    const quoted = WRAPPED.split('\n').map((line) => `> ${line}`.trim());
    expect(repairPage(quoted.join('\n')).text).toBe(repairPage(WRAPPED).text);
  });

  it.each([
    'One line of text.\nAnother line of text, as long as it likes.',
    'A poem has short lines\nthat go on below\nand never end',
    '> one quotation\n\nA line of text.',
    'We need:\n- fish\n- ships\n- ports',
    '17 NOVEMBER 2004 – VIENNA\nMinisters meet',
    'Fish by country:\nUSA     120\nPERU    80',
    '14    HARBOR QUARTERLY\n\nMinisters meet',
  ])('stays as it is: %j', (text) => {
    expect(repairPage(text)).toEqual({ text, marks: [] });
  });

  it('never loses a sentence that repeats with another number', () => {
    const text = Array.from({ length: 9 }, (_, n) => `In round ${n} the ministers agreed to meet again in the spring of that year.`).join(
      '\n\n',
    );
    expect(repairPage(text).text).toBe(text);
  });
});
