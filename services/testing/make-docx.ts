/** Creates small Word documents for tests. */
import JSZip from 'jszip';

interface DocxOptions {
  /** the title in the properties of the file */
  readonly title?: string;
  /** notes by number, as text */
  readonly notes?: readonly string[];
  /** more parts: name → content */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>;
}

const DOCUMENT = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const TYPES =
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>';

/** A paragraph of a document; `style` is the ID of its style. */
export const paragraph = (runs: string, style?: string): string =>
  `<w:p>${style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : ''}${runs}</w:p>`;
export const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;

/** `body`: the XML of the paragraphs. */
export async function makeDocx(body: string, { title, notes = [], parts = {} }: DocxOptions = {}): Promise<Uint8Array> {
  const zip = new JSZip();
  zip.file('[Content_Types].xml', TYPES);
  zip.file('word/document.xml', `<?xml version="1.0"?><w:document ${DOCUMENT}><w:body>${body}</w:body></w:document>`);
  zip.file(
    'word/styles.xml',
    `<?xml version="1.0"?><w:styles ${DOCUMENT}>${style('Title', 'Title')}${style('Heading1', 'heading 1')}</w:styles>`,
  );
  const noted = notes.map((text, at) => `<w:footnote w:id="${at + 1}">${paragraph(run(text))}</w:footnote>`).join('');
  zip.file('word/footnotes.xml', `<?xml version="1.0"?><w:footnotes ${DOCUMENT}>${noted}</w:footnotes>`);
  if (title) zip.file('docProps/core.xml', `<?xml version="1.0"?><core xmlns:dc="x"><dc:title>${title}</dc:title></core>`);
  for (const [name, content] of Object.entries(parts)) zip.file(name, content);
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

const style = (id: string, name: string): string => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`;
