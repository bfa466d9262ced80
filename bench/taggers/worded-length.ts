/** "Past five years", "within two months", "for a few days" → a TIMEX3 duration, for libraries that return days instead. */
import { DURATION_SIGNS } from '../../engine/calendar/period';
import { unitOf } from '../../engine/en/lexicon/time/calendar-words';
import { parseNumber, VAGUE_AMOUNTS, WORDED_AMOUNTS } from '../../engine/en/lexicon/time/numbers';
import { AMOUNT, anyOf, UNITS } from '../../engine/en/timex/fragments';

const LENGTH = new RegExp(
  `^(?:about\\s+|nearly\\s+|almost\\s+)?(?:(?:the\\s+)?(?:past|last|next|coming|following|previous|first|recent)|within|for|after|in)?\\s*(?:just\\s+)?(?<amount>${AMOUNT})?[\\s-]*(?<unit>${UNITS})$`,
  'i',
);
const VAGUE = new RegExp(`^${anyOf(VAGUE_AMOUNTS)}$`, 'i');

/** Null if the words contain no duration. */
export function wordedLength(words: string): string | null {
  const { amount, unit } = LENGTH.exec(words)?.groups ?? {};
  const granularity = unitOf(unit ?? '');
  if (granularity === null || (amount === undefined && !unit?.endsWith('s'))) return null;
  const [prefix, times, sign] = DURATION_SIGNS[granularity];
  if (amount === undefined || VAGUE.test(amount)) return `${prefix}X${sign}`;
  const number = WORDED_AMOUNTS[amount.toLowerCase()] ?? parseNumber(amount);
  return number === null ? null : `${prefix}${number * times}${sign}`;
}
