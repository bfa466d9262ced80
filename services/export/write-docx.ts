/** Writes a chronology as a DOCX document: linked titles, indented quotes, and numbered and linked sources at the end. */
import type { ParagraphChild } from 'docx';
import { type Chronology, type ChronologyEntry, type ChronologySource, type Remarks, remarkOn, sourceWords } from '@/domain/chronology';
import { oneLine } from './format';

export const DOCX_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** in twentieths of a point */
const SPACE_BEFORE = 240;
const SET_IN = 400;

/** Loads the package on first use. */
export async function writeDocx(chronology: Chronology, remarks: Remarks): Promise<Buffer> {
  const { Document, ExternalHyperlink, HeadingLevel, Packer, Paragraph, TextRun } = await import('docx');

  const linked = (text: string, link: string) => new ExternalHyperlink({ link, children: [new TextRun({ text, style: 'Hyperlink' })] });
  const heading = (entry: ChronologyEntry) => {
    const children: ParagraphChild[] = [new TextRun({ text: `${entry.date}. `, bold: true }), linked(entry.title, entry.url)];
    if (entry.standing !== null) children.push(new TextRun({ text: ` (${entry.standing})`, italics: true }));
    if (entry.sources.length > 0) children.push(new TextRun({ text: entry.sources.join(', '), superScript: true }));
    return new Paragraph({ children, spacing: { before: SPACE_BEFORE } });
  };
  const entryParagraphs = (entry: ChronologyEntry) => [
    heading(entry),
    ...(entry.text === null ? [] : [new Paragraph({ text: entry.text, indent: { left: SET_IN } })]),
    ...linesOf(remarkOn(remarks, entry)).map((text) => new Paragraph({ text })),
  ];

  const note = (source: ChronologySource) => {
    const [before = '', after = ''] = sourceWords(source, chronology.accessed).split(source.url);
    return new Paragraph({ children: [new TextRun(`${source.number}. ${before}`), linked(source.url, source.url), new TextRun(after)] });
  };

  const document = new Document({
    creator: 'Dateline',
    title: chronology.title,
    sections: [
      {
        children: [
          new Paragraph({ text: chronology.title, heading: HeadingLevel.TITLE }),
          ...chronology.entries.flatMap(entryParagraphs),
          new Paragraph({ text: 'Sources', heading: HeadingLevel.HEADING_1 }),
          ...chronology.sources.map(note),
          new Paragraph({ text: chronology.license, spacing: { before: SPACE_BEFORE } }),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

/** Removes the characters that DOCX does not allow. */
const linesOf = (text: string): readonly string[] => text.split('\n').map(oneLine).filter(Boolean);
