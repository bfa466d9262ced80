/** English cardinals and ordinals in words and digits, and vague amounts. */
import { numbered, phraseList, valueByPhrase } from '../words';

export const NUMBER_WORDS: Readonly<Record<string, number>> = {
  ...numbered(
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
    0,
  ),
  ...{ twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90 },
};

export const NUMBER_SCALES: Readonly<Record<string, number>> = { hundred: 100, thousand: 1000, million: 1_000_000, billion: 1_000_000_000 };

export const ORDINAL_WORDS: Readonly<Record<string, number>> = {
  ...numbered(`
    first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth
    seventeenth eighteenth nineteenth twentieth`),
  thirtieth: 30,
};

/** Vague amounts: a duration with one has the value X. */
export const VAGUE_AMOUNTS = phraseList(`
  a few; the few; few; several; some; many; numerous; countless; a number of; dozens of; hundreds of; thousands of`);

/** Exact amounts in other words. */
export const WORDED_AMOUNTS = valueByPhrase<number>([
  [1, 'a; an; a single'],
  [2, 'a couple of; a couple; couple of'],
  [12, 'a dozen; dozen'],
  [6, 'half a dozen'],
  [0.5, 'half a; half an; a half; half'],
  [0.25, 'a quarter of a; a quarter; quarter'],
]);

/** Parses "twenty-four", "a hundred and five", "1,200", "2 1/2". Returns null if the words are not a number. */
export function parseNumber(text: string): number | null {
  const lower = text.toLowerCase().trim();
  const worded = WORDED_AMOUNTS[lower];
  if (worded !== undefined) return worded;
  const figures = /^(\d[\d,]*(?:\.\d+)?)(?:[ -]?(1\/2|½)|\s+([a-z]+))?$/.exec(lower);
  const scaled = figures?.[3] === undefined ? 1 : NUMBER_SCALES[figures[3]];
  if (figures !== null && scaled !== undefined)
    return (Number((figures[1] ?? '').replaceAll(',', '')) + (figures[2] === undefined ? 0 : 0.5)) * scaled;
  let total = 0;
  let group = 0;
  let half = 0;
  for (const word of lower.replace(/[\s-]+and[\s-]+(?:a[\s-]+)?half$/, ' and-a-half').split(/[\s-]+(?!a-half)(?!half)/)) {
    const value = NUMBER_WORDS[word];
    const scale = NUMBER_SCALES[word];
    if (value !== undefined) group += value;
    else if (scale === 100) group = Math.max(group, 1) * scale;
    else if (scale !== undefined) {
      total += Math.max(group, 1) * scale;
      group = 0;
    } else if (word === 'and-a-half') half = 0.5;
    else if (word !== 'and' && word !== 'a') return null;
  }
  return total + group + half > 0 ? total + group + half : null;
}

/** Parses "third", "21st", "twenty-first". Returns null if the words are not an ordinal. */
export function parseOrdinal(text: string): number | null {
  const lower = text.toLowerCase().trim();
  const figures = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(lower);
  if (figures !== null) return Number(figures[1]);
  const [tens, ones] = lower.split(/[\s-]+/);
  if (tens === undefined) return null;
  if (ones === undefined) return ORDINAL_WORDS[tens] ?? null;
  const high = NUMBER_WORDS[tens];
  const low = ORDINAL_WORDS[ones];
  return high !== undefined && low !== undefined ? high + low : null;
}

/** Parses "nineteen ninety-four", "eighteen hundred and twelve", "two thousand and one". Returns null if the words are not a year. */
export function parseSpokenYear(text: string): number | null {
  const words = text
    .toLowerCase()
    .trim()
    .split(/[\s-]+/);
  if (words.includes('thousand')) return parseNumber(words.join(' '));
  const century = NUMBER_WORDS[words[0] ?? ''];
  const rest = words.slice(1).filter((word) => word !== 'hundred' && word !== 'and' && word !== 'oh');
  const [tens = 0, ones = 0] = rest.map((word) => NUMBER_WORDS[word] ?? Number.NaN);
  const year = (century ?? Number.NaN) * 100 + tens + ones;
  return Number.isNaN(year) || (ones > 0 && tens < 20) ? null : year;
}
