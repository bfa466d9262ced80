/** "about March 1960", "the 1960s", "by 5 May 2020": read by the engine, as in an article. What counts from another day is refused: a table has none. */
import type { EnteredDate } from '@/domain/dates/date-entry';
import { parseEdtf, type ResolvedDate, tag } from '@/engine/index';
import { type ReadDate, unreadable } from './date-reading';

/** two days of reading far apart: what is read alike from both counts from neither */
const READ_ON = ['2001-03-14', '1807-10-05'] as const;
/** what our own tables say behind a date, and what they leave to the reader */
const REMARK = /, (?:(?:day|month|year) not stated|on one of these days|at some time in between)$/i;
const AROUND = /\b(?:in|on|the|at|of|by|before|after|until|about|around|sometime|during|from|to|and)\b|[\s,.;:()?!~[\]–—-]+/gi;
const OPEN_END = /^since (.+)$/i;
const OPEN_START = /^(?:until|up to|till) (.+)$/i;

/** `readPart` reads what stands behind "since" and "until". */
export function dateOfWords(text: string, readPart: (text: string) => ReadDate): ReadDate {
  const words = text.replace(REMARK, '');
  const since = OPEN_END.exec(words)?.[1];
  if (since !== undefined) return opened(readPart(since), (edtf) => `${edtf}/..`);
  const until = OPEN_START.exec(words)?.[1];
  if (until !== undefined) return opened(readPart(until), (edtf) => `../${edtf}`);
  const [first, second] = READ_ON.map((day) => wholeDate(words, day));
  if (!first || !second) return unreadable(`“${text}” is not a date. Use 2004, 2004-06, 2004-06-05 or words such as “June 2004”.`);
  if (first.basis === 'relative' || first.edtf !== second.edtf)
    return unreadable(`“${text}” is a relative date. Enter the full date with its year.`);
  return { ok: true, value: toEntered(first, REMARK.exec(text)?.[0] ?? ''), note: null };
}

/** The one date that the words are, with nothing of weight around it. */
function wholeDate(words: string, readOn: string): ResolvedDate | null {
  const [only, ...others] = tag(words, readOn).filter(({ date }) => date !== null);
  if (!only || others.length > 0) return null;
  return words.replace(only.timex.quote, ' ').replace(AROUND, '') === '' ? only.date : null;
}

/** As the form of an event writes it: a day is the whole of itself; of a range the words say whether it lasted throughout. */
function toEntered({ edtf, qualifier, extent, precision }: ResolvedDate, remark: string): EnteredDate {
  if (qualifier === 'by' || qualifier === 'before') return { edtf: `../${edtf.split('/').at(-1)}`, qualifier, extent: 'within' };
  if (qualifier === 'after') return { edtf: `${edtf.split('/')[0]}/..`, qualifier, extent: 'within' };
  if (precision === 'day') return { edtf, qualifier, extent: 'throughout' };
  return { edtf, qualifier, extent: precision === 'interval' && /days|between/.test(remark) ? 'within' : extent };
}

function opened(read: ReadDate, edtfOf: (edtf: string) => string): ReadDate {
  if (!read.ok) return read;
  const edtf = edtfOf(read.value.edtf);
  return parseEdtf(edtf)
    ? { ...read, value: { edtf, qualifier: null, extent: 'throughout' } }
    : unreadable('Use “since” or “until” with a single date, not a range.');
}
