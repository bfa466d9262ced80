/** What a password must be: 12 to 128 characters and not a common one. No composition rules; pasting is welcome. */
import { COMMON_WORDS, KEY_RUNS } from './common-passwords';

export const PASSWORD_MIN = 12;
export const PASSWORD_MAX = 128;

/** Characters that no common piece accounts for; below this the rest is a known pattern. */
const FREE_NEEDED = 6;
/** Distinct common words that together are as good as a phrase of one's own. */
const WORDS_NEEDED = 5;

const LEET: ReadonlyMap<string, string> = new Map(
  Object.entries({ '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't', '@': 'a', $: 's', '!': 'i' }),
);
const WORDS = [...new Set(COMMON_WORDS)].sort((a, b) => b.length - a.length);
const RUNS = KEY_RUNS.flatMap((run) => [run, [...run].reverse().join('')]);

const unleet = (text: string): string => [...text].map((letter) => LEET.get(letter) ?? letter).join('');

/** Length of the keyboard run, the repetition or the digits that start at `at`, 0 when there is none. */
function patternAt(text: string, at: number): number {
  let same = 1;
  while (at + same < text.length && text[at + same] === text[at]) same += 1;
  let longest = same >= 3 ? same : 0;
  for (const run of RUNS) {
    let length = 0;
    while (at + length < text.length && length < run.length && run.includes(text.slice(at, at + length + 1))) length += 1;
    if (length >= 4) longest = Math.max(longest, length);
  }
  const digits = /^(?:19|20)\d\d/.exec(text.slice(at, at + 4));
  return Math.max(longest, digits ? 4 : 0);
}

/** What is left of a password when common words, runs, repetitions and years are taken out. */
function leftOver(text: string, known: readonly string[]): { free: number; words: number } {
  const plain = text.toLowerCase();
  const read = unleet(plain);
  const found = new Set<string>();
  let free = 0;
  let at = 0;
  while (at < plain.length) {
    const word = known.find((candidate) => plain.startsWith(candidate, at) || read.startsWith(candidate, at));
    const length = Math.max(word?.length ?? 0, patternAt(plain, at));
    if (word && length === word.length) found.add(word);
    if (length === 0 && /[\p{L}]/u.test(plain[at] ?? '')) free += 1;
    else if (length === 0 && /\d/.test(plain[at] ?? '')) free += 0.5;
    at += Math.max(1, length);
  }
  return { free, words: found.size };
}

/** A text that only repeats a shorter one ("abcabcabcabc"). */
const repeats = (text: string): boolean => text.length > 1 && (text + text).indexOf(text, 1) < text.length / 2 + 1;

/**
 * Says what is wrong with a password, or null when it may be used.
 * `about` are words an attacker would try first: the person's name and address.
 */
export function passwordProblem(password: string, about: readonly string[] = []): string | null {
  const length = [...password].length;
  if (length < PASSWORD_MIN) return `Use at least ${PASSWORD_MIN} characters. A few unrelated words make a good password.`;
  if (length > PASSWORD_MAX) return `Use at most ${PASSWORD_MAX} characters.`;
  const mine = about.flatMap((text) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u)).filter((word) => word.length >= 3);
  const known = [...mine, ...WORDS].sort((a, b) => b.length - a.length);
  const { free, words } = leftOver(password, known);
  const common = free < FREE_NEEDED && words < WORDS_NEEDED;
  if (common || repeats(password.toLowerCase())) return 'This password is easy to guess. Use a few unrelated words.';
  return null;
}
