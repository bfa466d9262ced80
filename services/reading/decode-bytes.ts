/** Bytes → what they are and, where they are a text, the text: by their beginning, by what they declare, and by trying. */
import { badData } from '@/domain/errors';
import { looksLikeHtml } from './recognize-text';

type Decoded =
  | { readonly kind: 'pdf' }
  /** `warning`: a sentence about the encoding */
  | { readonly kind: 'html' | 'text'; readonly text: string; readonly warning: string | null };

/** how files begin that hold no text for us */
const REFUSED: readonly (readonly [string, readonly number[]])[] = [
  ['an image', [0x89, 0x50, 0x4e, 0x47]],
  ['an image', [0xff, 0xd8, 0xff]],
  ['an image', [0x47, 0x49, 0x46, 0x38]],
  ['an image, audio or video file', [0x52, 0x49, 0x46, 0x46]],
  ['a compressed file, such as a word-processing document', [0x50, 0x4b, 0x03, 0x04]],
  ['a compressed file', [0x1f, 0x8b]],
  ['a compressed file', [0x37, 0x7a, 0xbc, 0xaf]],
  ['an old word-processing document', [0xd0, 0xcf, 0x11, 0xe0]],
  ['a program', [0x7f, 0x45, 0x4c, 0x46]],
];
const ADVICE = 'Save the article as PDF, HTML or text and try again.';
const HEAD = 2_048;
/** so many of a hundred bytes are zero in a text of two bytes a letter */
const ZEROS = 20;

/** `mediaType`: what a server says of it; `advice`: what to do with what is no text, for which bad data (field `text`) is thrown. */
export function decodeBytes(bytes: Uint8Array, mediaType = '', advice = ADVICE): Decoded {
  if (bytes.length === 0) throw badData('The file is empty. Choose another file.', 'text');
  const head = latin(bytes.subarray(0, HEAD));
  if (/^\s*%PDF-/.test(head.slice(0, 1_024))) return { kind: 'pdf' };
  for (const [what, beginning] of REFUSED)
    if (beginning.every((byte, at) => bytes[at] === byte)) throw badData(`This is ${what}, not text. ${advice}`, 'text');
  const { text, warning } = decodeText(bytes, mediaType);
  const isPage = /^(?:text\/html|application\/xhtml\+xml)\b/i.test(mediaType) || looksLikeHtml(text);
  return { kind: isPage ? 'html' : 'text', text, warning };
}

interface DecodedText {
  readonly text: string;
  /** a sentence about the encoding */
  readonly warning: string | null;
}

/** What is valid UTF-8 is UTF-8, whatever it says of itself; then what it declares; at last the encoding that takes every byte. */
export function decodeText(bytes: Uint8Array, mediaType = ''): DecodedText {
  const wide = wideEncoding(bytes);
  if (wide) return { text: new TextDecoder(wide).decode(bytes), warning: null };
  for (const label of ['utf-8', charsetIn(mediaType), charsetIn(latin(bytes.subarray(0, HEAD)))]) {
    const text = label === null ? null : attempt(label, bytes);
    if (text !== null) return { text, warning: null };
  }
  const text = new TextDecoder('windows-1252').decode(bytes);
  return { text, warning: 'The file is not UTF-8 and was read as Western European (Windows-1252). Check accented letters.' };
}

/** UTF-16 by its mark, or by the zeros in every second byte. */
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
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    // bytes that are not of this encoding, or an encoding that nobody knows
    return null;
  }
}

/** as headers, pages and XML declare it */
const charsetIn = (text: string): string | null =>
  /(?:charset|<\?xml[^>]{0,80}?\sencoding)\s*=\s*["']?\s*([\w-]{2,30})/i.exec(text)?.[1] ?? null;
const latin = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);
