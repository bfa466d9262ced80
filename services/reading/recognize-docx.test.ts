/** Word documents and text pasted from Word: the text is what the last reader of the document saw. */
import { describe, expect, it } from 'vitest';
import { makeDocx, paragraph, run } from '../testing/make-docx';
import { recognizeBytes } from './recognize-bytes';

const MEGABYTE = 1024 * 1024;
const LIMIT_MS = 5_000;
const SENTENCES = [
  'The ministers of Norway and Finland met in Oslo on 3 March 2025 to speak about the winter timetable.',
  'The two governments signed an agreement on harbor fees on 4 March 2025.',
];
const BODY = SENTENCES.map((text) => paragraph(run(text))).join('');
const encoded = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('a Word document', () => {
  it('gives its paragraphs, its title and the date of its name', async () => {
    const bytes = await makeDocx(paragraph(run('Ferries in winter'), 'Title') + BODY, { title: 'Document1' });
    const { facts, body } = await recognizeBytes({ bytes, name: '2025-03-06 ferries.docx' });
    expect(body).toBe(SENTENCES.join('\n\n'));
    expect(facts.title).toEqual({ value: 'Ferries in winter', where: 'the heading of the document', sure: 'found' });
    expect(facts.published).toEqual({ value: '2025-03-06', where: 'the file name', sure: 'guessed' });
  });

  it('without a heading has the title of its properties, unless a program wrote it', async () => {
    const titled = await recognizeBytes({ bytes: await makeDocx(BODY, { title: 'Ferries &amp; harbors' }) });
    expect(titled.facts.title).toEqual({ value: 'Ferries & harbors', where: 'the title of the document', sure: 'found' });
    const untitled = await recognizeBytes({ bytes: await makeDocx(BODY, { title: 'Microsoft Word - ferries.docx' }) });
    expect(untitled.facts.title?.where).not.toBe('the title of the document');
  });

  it.each([
    [
      'insertions but no deletions',
      `${run('Norway ')}<w:del w:id="1">${'<w:r><w:delText>never </w:delText></w:r>'}</w:del><w:ins w:id="2">${run('and Finland ')}</w:ins>${run('met in Oslo.')}`,
      'Norway and Finland met in Oslo.',
    ],
    [
      'the words in smart tags',
      `${run('Ministers met in ')}<w:smartTag w:element="place">${run('Oslo')}</w:smartTag>${run(' on Monday.')}`,
      'Ministers met in Oslo on Monday.',
    ],
    [
      'no comments',
      `<w:commentRangeStart w:id="0"/>${run('Ministers met in Oslo.')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>`,
      'Ministers met in Oslo.',
    ],
    [
      'whole words at optional and fixed hyphens',
      '<w:r><w:t>The time</w:t><w:softHyphen/><w:t>table of the north</w:t><w:noBreakHyphen/><w:t>south line.</w:t></w:r>',
      'The timetable of the north-south line.',
    ],
    [
      'no codes of fields',
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('Ministers met.')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
      'Ministers met.',
    ],
  ])('has %s', async (_, runs, text) => {
    const comment =
      '<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="0"><w:p><w:r><w:t>Wrong!</w:t></w:r></w:p></w:comment></w:comments>';
    const { body } = await recognizeBytes({
      bytes: await makeDocx(BODY + paragraph(runs) + BODY, { parts: { 'word/comments.xml': comment } }),
    });
    expect(body).toContain(`\n\n${text}\n\n`);
    expect(body).not.toContain('Wrong!');
  });

  it('has its footnotes at the end and no numbers in its sentences', async () => {
    const noted = paragraph(`${run('Ministers met in Oslo')}<w:r><w:footnoteReference w:id="1"/></w:r>${run(' on Monday.')}`);
    const { body } = await recognizeBytes({ bytes: await makeDocx(BODY + noted, { notes: ['Sweden was not invited.'] }) });
    expect(body).toBe([...SENTENCES, 'Ministers met in Oslo on Monday.', 'Sweden was not invited.'].join('\n\n'));
  });

  const broken = async (): Promise<Uint8Array> => (await makeDocx(BODY)).subarray(0, 700);
  it.each<readonly [string, () => Promise<Uint8Array>, RegExp]>([
    [
      'unpacks to 200 MB',
      () => makeDocx(BODY, { parts: { 'word/more.xml': new Uint8Array(200 * MEGABYTE) } }),
      /unpacks to more than 40 MB. Paste the text of the article instead/,
    ],
    [
      'has text of 30 MB',
      () => makeDocx(paragraph(run('Ministers met. '.repeat(2_000_000)))),
      /Could not read this Word document|characters/,
    ],
    [
      'nests fifty thousand elements',
      () => makeDocx(`${'<w:ins>'.repeat(50_000)}${'</w:ins>'.repeat(50_000)}`),
      /Could not read this Word document/,
    ],
    ['is cut off', broken, /^Could not read this Word document: it is damaged or incomplete. Paste the text/],
    ['has no text', () => makeDocx(paragraph('')), /^This Word document has no text. Paste the text/],
    [
      'defines entities that multiply',
      () =>
        makeDocx(BODY, {
          parts: {
            'word/document.xml': `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "${'&a;'.repeat(1_000)}">]><w:document xmlns:w="x"><w:body>${'&b;'.repeat(10_000)}</w:body></w:document>`,
          },
        }),
      /Word document/,
    ],
    [
      'is a sheet with another kind of content',
      () => makeDocx(BODY, { parts: { 'word/document.xml': 'no XML' } }),
      /^Could not read this Word document: it is damaged/,
    ],
    [
      'is an old or locked document',
      async () => Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0),
      /^This is an old or password-protected Word document/,
    ],
    [
      'is another compressed file',
      async () => Uint8Array.of(0x50, 0x4b, 0x03, 0x04, 0),
      /^This is a compressed file, not text. Save the article/,
    ],
  ])('that %s is refused in words and in time', async (_, make, message) => {
    const bytes = await make();
    const start = performance.now();
    await expect(recognizeBytes({ bytes })).rejects.toMatchObject({ field: 'text', message: expect.stringMatching(message) });
    expect(performance.now() - start).toBeLessThan(LIMIT_MS);
  });
});

describe('a paste from Word', () => {
  const paste = (body: string): string =>
    `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:st1="urn:schemas-microsoft-com:office:smarttags"><head><meta name=Generator content="Microsoft Word 15"><!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]--><style>p.MsoNormal {margin:0cm; mso-style-parent:"";}</style></head><body lang=EN-US><!--StartFragment-->${body}<!--EndFragment--></body></html>`;
  const normal = (text: string): string => `<p class=MsoNormal>${text}<o:p></o:p></p>`;

  it.each([
    ['a title', `<p class=MsoTitle>Ferries in winter</p>${normal('Ministers met.')}`, 'Ministers met.'],
    [
      'tracked changes',
      normal(
        'Norway <del cite="mailto:Ann" datetime="2025-03-03T10:00">never </del><span class=msoDel>not </span><ins cite="mailto:Ann"><span class=msoIns>and Finland </span></ins>met in Oslo.',
      ),
      'Norway and Finland met in Oslo.',
    ],
    [
      'a footnote',
      `${normal('Ministers met in Oslo<a style=\'mso-footnote-id:ftn1\' href="#_ftn1" name="_ftnref1"><span class=MsoFootnoteReference><span style=\'mso-special-character:footnote\'>[1]</span></span></a> on Monday.')}<div style='mso-element:footnote-list'><hr size=1><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a style='mso-footnote-id:ftn1' href="#_ftnref1" name="_ftn1">[1]</a> Sweden was not invited.</p></div></div>`,
      'Ministers met in Oslo on Monday.\n\nSweden was not invited.',
    ],
    [
      'smart tags',
      normal('Ministers met in <st1:City w:st="on"><st1:place w:st="on">Oslo</st1:place></st1:City> on Monday.'),
      'Ministers met in Oslo on Monday.',
    ],
    [
      'a list',
      `<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>Ministers met.</p>`,
      'Ministers met.',
    ],
    [
      'a comment',
      `${normal('Ministers met in Oslo.<span class=MsoCommentReference><a class=msocomanchor href="#_msocom_1">[AB1]</a></span>')}<div style='mso-element:comment-list'><p class=MsoCommentText>Wrong!</p></div>`,
      'Ministers met in Oslo.',
    ],
    ['hidden text', normal('Ministers met<span style="display:none;mso-hide:all"> in secret</span>.'), 'Ministers met.'],
    ['an optional hyphen', normal('The time&shy;table of the line.'), 'The timetable of the line.'],
  ])('with %s gives plain text', async (_, html, text) => {
    const { body } = await recognizeBytes({ bytes: encoded(paste(html)), isPiece: true });
    expect(body).toBe(text);
  });

  it('has the title of the document', async () => {
    const html = `<p class=MsoTitle>Ferries in winter</p>${SENTENCES.map(normal).join('')}`;
    const { facts, body } = await recognizeBytes({ bytes: encoded(paste(html)), isPiece: true });
    expect(facts.title?.value).toBe('Ferries in winter');
    expect(body).toBe(SENTENCES.join('\n\n'));
  });
});
