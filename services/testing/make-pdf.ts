/** Creates small PDF files for tests, with lines of text on pages. */
import { constants, deflateRawSync } from 'node:zlib';

interface PdfOptions {
  readonly title?: string;
  /** in PDF format: "D:20240109" */
  readonly created?: string;
  /** how many more times the first page is listed */
  readonly repeat?: number;
  /** megabytes of spaces on the first page after decompression; they take almost no space in the file */
  readonly unpacksTo?: number;
  /** true: the file claims to be password-protected */
  readonly locked?: boolean;
}

/** One page per list of lines; an empty line is a gap. */
export function makePdf(
  pages: readonly (readonly string[])[],
  { title, created, repeat = 0, unpacksTo = 0, locked = false }: PdfOptions = {},
): Uint8Array {
  const objects = new Map<number, string>();
  const ids = pages.map((_, at) => 10 + at * 2);
  const kids = [...ids, ...Array.from({ length: repeat }, () => ids[0])].map((id) => `${id} 0 R`);
  objects.set(1, '<</Type/Catalog/Pages 2 0 R>>');
  objects.set(2, `<</Type/Pages/Kids[${kids.join(' ')}]/Count ${kids.length}>>`);
  objects.set(3, '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>');
  objects.set(4, `<<${title ? `/Title(${escaped(title)})` : ''}${created ? `/CreationDate(${created})` : ''}>>`);
  const key = '0'.repeat(64);
  objects.set(5, `<</Filter/Standard/V 1/R 2/O<${key}>/U<${key}>/P -44>>`);
  for (const [at, lines] of pages.entries()) {
    const id = 10 + at * 2;
    const text = lines.map((line) => (line === '' ? '0 -14 Td' : `(${escaped(line)}) Tj 0 -14 Td`)).join('\n');
    const stream = lines.length === 0 ? '' : `BT /F1 11 Tf 60 780 Td\n${text}\nET`;
    objects.set(id, `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Contents ${id + 1} 0 R>>`);
    const packed = at === 0 && unpacksTo > 0 ? spaces(unpacksTo) : stream;
    const filter = packed === stream ? '' : '/Filter[/ASCIIHexDecode/FlateDecode]';
    objects.set(id + 1, `<</Length ${packed.length}${filter}>>\nstream\n${packed}\nendstream`);
  }
  return assemble(objects, locked);
}

function assemble(objects: ReadonlyMap<number, string>, locked: boolean): Uint8Array {
  let file = '%PDF-1.4\n';
  const places: string[] = [];
  for (const [id, body] of objects) {
    places.push(`${id} 1\n${String(file.length).padStart(10, '0')} 00000 n \n`);
    file += `${id} 0 obj\n${body}\nendobj\n`;
  }
  const secret = locked ? `/Encrypt 5 0 R/ID[<${'0'.repeat(32)}><${'0'.repeat(32)}>]` : '';
  const size = Math.max(...objects.keys()) + 1;
  const end = `xref\n${places.join('')}trailer\n<</Size ${size}/Root 1 0 R/Info 4 0 R${secret}>>\nstartxref\n${file.length}\n%%EOF\n`;
  return new TextEncoder().encode(file + end);
}

/** Compressed megabytes of spaces, in hexadecimal; repeats the same block. */
function spaces(megabytes: number): string {
  const piece = deflateRawSync(Buffer.alloc(1024 * 1024, ' '), { level: 9, finishFlush: constants.Z_FULL_FLUSH }).toString('hex');
  return `789c${piece.repeat(megabytes)}0300>`;
}

const escaped = (text: string): string => text.replace(/[\\()]/g, '\\$&');
