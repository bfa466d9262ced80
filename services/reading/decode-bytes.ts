/** Detects the type of bytes and decodes text, by signature, declared encoding and trial. */
import { badData } from '@/domain/errors';
import { looksLikeHtml } from './recognize-text';

type Decoded =
  | { readonly kind: 'pdf' }
  | { readonly kind: 'docx' }
  /** `warning`: a sentence about the encoding */
  | { readonly kind: 'html' | 'text'; readonly text: string; readonly warning: string | null };

/** signatures of files without readable text */
const REFUSED: readonly (readonly [string, readonly number[]])[] = [
  ['an image', [0x89, 0x50, 0x4e, 0x47]],
  ['an image', [0xff, 0xd8, 0xff]],
  ['an image', [0x47, 0x49, 0x46, 0x38]],
  ['an image, audio or video file', [0x52, 0x49, 0x46, 0x46]],
  ['a compressed file', [0x50, 0x4b, 0x03, 0x04]],
  ['a compressed file', [0x1f, 0x8b]],
  ['a compressed file', [0x37, 0x7a, 0xbc, 0xaf]],
  ['an old or password-protected Word document', [0xd0, 0xcf, 0x11, 0xe0]],
  ['a program', [0x7f, 0x45, 0x4c, 0x46]],
];
const ADVICE = 'Save the article as a Word document (.docx), PDF, HTML or text file, and try again.';
const HEAD = 2_048;
/** minimum percentage of zero bytes that indicates UTF-16 */
const ZEROS = 20;

/** `mediaType`: the `Content-Type`; `advice`: the end of the error for other file types. Throws bad data for the field `text`. */
export function decodeBytes(bytes: Uint8Array, mediaType = '', advice = ADVICE): Decoded {
  if (bytes.length === 0) throw badData('The file is empty. Choose another file.', 'text');
  const head = latin(bytes.subarray(0, HEAD));
  if (/^\s*%PDF-/.test(head.slice(0, 1_024))) return { kind: 'pdf' };
  if (isDocx(bytes)) return { kind: 'docx' };
  for (const [what, beginning] of REFUSED)
    if (beginning.every((byte, at) => bytes[at] === byte)) throw badData(`This is ${what}, not text. ${advice}`, 'text');
  const { text, warning } = decodeText(bytes, mediaType);
  const isPage = /^(?:text\/html|application\/xhtml\+xml)\b/i.test(mediaType) || looksLikeHtml(text);
  return { kind: isPage ? 'html' : 'text', text, warning };
}

/** A ZIP file that lists the content types and parts of a Word document. */
function isDocx(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return file.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004' && file.includes('[Content_Types].xml') && file.includes('word/');
}

interface DecodedText {
  readonly text: string;
  /** a sentence about the encoding */
  readonly warning: string | null;
}

/** Tries UTF-8 first, then the declared encoding. Falls back to Windows-1252, which accepts every byte, with a warning. */
export function decodeText(bytes: Uint8Array, mediaType = ''): DecodedText {
  const wide = wideEncoding(bytes);
  if (wide) return { text: new TextDecoder(wide).decode(bytes), warning: null };
  for (const label of ['utf-8', charsetIn(mediaType), narrowCharset(latin(bytes.subarray(0, HEAD)))]) {
    const text = label === null ? null : attempt(label, bytes);
    if (text !== null) return { text, warning: null };
  }
  const text = decoded('windows-1252', bytes);
  return { text, warning: 'The file is not UTF-8 and was read as Western European (Windows-1252). Check accented letters.' };
}

/** Detects UTF-16 by its byte order mark, or by zeros in every second byte. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, HEAD);
  if (sample.length < 4) return null;
  const zeros = [0, 1].map((from) => sample.filter((byte, at) => at % 2 === from && byte === 0).length * (100 / sample.length));
  const [even = 0, odd = 0] = zeros;
  if (odd > ZEROS && even === 0) return 'utf-16le';
  return even > ZEROS && odd === 0 ? 'utf-16be' : null;
}

function attempt(label: string, bytes: Uint8Array): string | null {
  try {
    return decoded(label, bytes, true);
  } catch {
    // invalid bytes for this encoding, or an unknown encoding
    return null;
  }
}

/** the Windows-1252 characters of the bytes 0x80 to 0x9F, which some versions of Node.js decode as control characters */
const WESTERN = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function decoded(label: string, bytes: Uint8Array, fatal = false): string {
  const decoder = new TextDecoder(label, { fatal });
  const text = decoder.decode(bytes);
  return decoder.encoding === 'windows-1252'
    ? text.replace(/[\u0080-\u009f]/g, (control) => WESTERN[control.charCodeAt(0) - 0x80] ?? control)
    : text;
}

/** matches the declarations in HTTP headers, HTML and XML */
const charsetIn = (text: string): string | null =>
  /(?:charset|<\?xml[^>]{0,80}?\sencoding)\s*=\s*["']?\s*([\w-]{2,30})/i.exec(text)?.[1] ?? null;
/** A declaration with one byte per character is not UTF-16, whatever it says. */
const narrowCharset = (head: string): string | null => charsetIn(head)?.replace(/^utf-?16.*/i, '') || null;
const latin = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);
