/** A file, or what came from an address → what it says about itself, and its text. */
import { contradicted, type Fact, type FactName, isDay, type Recognized } from '@/domain/desk/recognized';
import { urlOf } from '@/domain/url-of';
import { decodeBytes } from './decode-bytes';
import { recognizePage } from './recognize-page';
import { recognizePdf } from './recognize-pdf';
import { recognizeText } from './recognize-text';

export interface Received {
  readonly bytes: Uint8Array;
  /** the file name */
  readonly name?: string;
  /** what the server that it was fetched from says of it */
  readonly mediaType?: string;
  /** where it was fetched from */
  readonly url?: string;
  /** a piece of a page that was pasted */
  readonly isPiece?: boolean;
}

const DAY_IN_NAME = /(?<!\d)(\d{4})[-_.]?(\d{2})[-_.]?(\d{2})(?!\d)/;
const DAY_IN_PATH = /\/(\d{4})\/(\d{1,2})\/(\d{1,2})(?=\/|$)|\/(\d{4})-(\d{2})-(\d{2})(?=[-/]|$)/;

/** Throws a typed error that names the field for what is no article. */
export async function recognizeBytes(received: Received): Promise<Recognized> {
  const { bytes, name, mediaType, url, isPiece } = received;
  const decoded = decodeBytes(bytes, mediaType);
  if (decoded.kind === 'pdf') return complete(await recognizePdf(bytes), { name, url });
  const { kind, text, warning } = decoded;
  const read = kind === 'html' || isPiece ? await recognizePage(text, { isPiece, url }) : recognizeText(text);
  return complete(warning === null ? read : { ...read, warnings: [...read.warnings, warning] }, { name, url });
}

/** Adds what the file name or the address tells, where the text itself is silent. */
export function complete(read: Recognized, { name, url }: Pick<Received, 'name' | 'url'>): Recognized {
  const address = read.facts.url?.value ?? url;
  const site = address === undefined ? null : urlOf(address);
  const more = new Map<FactName, Fact>();
  if (url !== undefined) more.set('url', { value: url, where: 'the URL it was fetched from', sure: 'found' });
  const host = site?.hostname.replace(/^www\./, '');
  if (host) more.set('source', { value: host, where: 'the URL', sure: 'guessed' });
  const published = dayFact(read.facts.published, site?.pathname ?? '', name ?? '');
  return { ...read, facts: { ...Object.fromEntries(more), ...read.facts, ...(published ? { published } : {}) } };
}

/** The day that the text tells. Where it is silent, or only guesses, the address knows better, and then the file name. */
function dayFact(own: Fact | undefined, pathname: string, name: string): Fact | undefined {
  const [inPath, inName] = [dayIn(DAY_IN_PATH.exec(pathname)), dayIn(DAY_IN_NAME.exec(name))];
  const told: Fact | undefined = inPath
    ? { value: inPath, where: 'the URL', sure: 'found' }
    : inName
      ? { value: inName, where: 'the file name', sure: 'guessed' }
      : undefined;
  if (!own || own.sure === 'guessed') return told ?? own;
  // who wrote the day down for us knows it; what a page says of itself may be wrong, and so may the guess from a name
  return own.sure === 'found' && told?.sure === 'found' ? contradicted(own, told) : own;
}

function dayIn(match: RegExpExecArray | null): string | null {
  const [year, month, date] = (match?.slice(1) ?? []).filter((part) => part !== undefined);
  const text = `${year}-${month?.padStart(2, '0')}-${date?.padStart(2, '0')}`;
  return isDay(text) ? text : null;
}
