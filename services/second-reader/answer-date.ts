/** Reads the date in an answer as EDTF: unchanged, repaired, or from words such as "early 2016". */
import { type IsoDay, parseEdtf, tag } from '@/engine/index';

export interface AnswerDate {
  readonly edtf: string;
  /** "2016/..": it is still in progress */
  readonly ongoing: boolean;
}

const LONGEST = 60;

export function readAnswerDate(given: string, published: IsoDay): AnswerDate | null {
  const text = given.normalize('NFKC').trim();
  if (text === '' || text.length > LONGEST) return null;
  const edtf = inForm(text) ?? inWords(text, published);
  if (edtf === null) return null;
  // "since X" and "until X" have the date X
  const [from = '', to] = edtf.split('/');
  const plain = to === '..' ? from : from === '..' ? (to ?? '') : from === to ? from : edtf;
  return { edtf: plain, ongoing: to === '..' };
}

/** Repairs EDTF with the sign first, a time of day, or digits without leading zeros. */
function inForm(text: string): string | null {
  const parts = text.split(/\s*\/\s*/).map((part) => {
    const about = /[~?%]/.test(part);
    const bare = part.replace(/[~?%]/g, '').replace(/T[\d:.+-]+Z?$/i, '');
    const padded = bare.replace(/-(\d)(?=-|$)/g, '-0$1');
    return about && padded !== '..' ? `${padded}~` : padded;
  });
  const edtf = parts.map((part) => (part === '' ? '..' : part)).join('/');
  return parseEdtf(edtf) === null ? null : edtf;
}

/** Returns the date of the only expression that contains all digits in the text. */
function inWords(text: string, published: IsoDay): string | null {
  const [only, ...others] = tag(text, published).filter(({ date }) => date !== null);
  if (!only || others.length > 0 || /\d/.test(text.replace(only.timex.quote, ''))) return null;
  return only.date?.edtf ?? null;
}
