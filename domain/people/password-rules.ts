/** Validates passwords: 12 to 128 characters and not a common pattern. There are no composition rules, and pasting works. */

/** Most common passwords are one or two of these words with digits. A rule over the words rejects more than a password list. */
const COMMON_WORDS: readonly string[] = `
password passwort passw0rd passphrase pass word secret secure security admin administrator root user guest login logon signin welcome
letmein changeme default master access system server computer internet network website testing test temp temporary demo example sample
iloveyou loveyou loveme lovely love baby babygirl princess prince angel sweetie honey darling sunshine sunflower rainbow flower
dragon monkey tiger lion eagle falcon panther jaguar puppy doggy kitten cheese cookie chocolate banana orange apple cherry pepper ginger
football baseball basketball softball soccer hockey golf tennis cricket rugby arsenal chelsea liverpool barcelona realmadrid juventus
yankees lakers cowboys steelers packers ranger rangers raiders eagles ferrari porsche mercedes corvette mustang harley yamaha toyota honda
superman batman spiderman pokemon pikachu naruto starwars startrek matrix hunter shadow killer ninja samurai warrior knight wizard magic
michael jennifer jessica jordan ashley michelle daniel andrew joshua matthew robert thomas charlie william anthony george alexander
nicole amanda melissa stephanie samantha elizabeth victoria natalie hannah sophie maria anna peter martin david james john jack
summer winter spring autumn january february march april may june july august september october november december
monday tuesday wednesday thursday friday saturday sunday london paris berlin moscow tokyo beijing america canada australia england
freedom whatever trustno hello helloworld goodbye nothing something anything forever friends family mother father brother sister
google facebook twitter instagram linkedin youtube microsoft windows samsung android iphone amazon netflix adobe photoshop
qwerty qwertyuiop qwertz azerty asdf asdfgh asdfghjkl zxcvbn zxcvbnm qazwsx qazwsxedc zaqwsx wsxedc qweasd qweasdzxc poiuytrewq lkjhgfdsa
correct horse battery staple lorem ipsum dolor money dollar million lucky casino poker gambler business company office manager
jesus christ jesuschrist heaven blessed church faith hope peace
fuck fuckyou fuckoff bitch asshole sexy hottie
abcdef abcdefg abcdefgh abcdefghijkl abcd abc xyz aaa
the and you not for one two new my is dateline timeline
`
  .trim()
  .split(/\s+/);

/** Keyboard rows and the alphabet: runs of four or more neighbors, in either direction, add no strength. */
const KEY_RUNS: readonly string[] = [
  '01234567890',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiop',
  'qwertzuiop',
  'azertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'yxcvbnm',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p',
  '1q2w3e4r5t6y7u8i9o0p',
  'q1w2e3r4t5y6u7i8o9p0',
];

export const PASSWORD_MIN = 12;
export const PASSWORD_MAX = 128;

/** Minimum number of characters outside common words and patterns. */
const FREE_NEEDED = 6;
/** This many distinct common words also make a strong enough phrase. */
const WORDS_NEEDED = 5;

const LEET: ReadonlyMap<string, string> = new Map(
  Object.entries({ '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't', '@': 'a', $: 's', '!': 'i' }),
);
const WORDS = [...new Set(COMMON_WORDS)].sort((a, b) => b.length - a.length);
const RUNS = KEY_RUNS.flatMap((run) => [run, [...run].reverse().join('')]);

const unleet = (text: string): string => [...text].map((letter) => LEET.get(letter) ?? letter).join('');

/** Length of the keyboard run, repetition or digits that start at `at`; 0 if none. */
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

/** Whether the text repeats a shorter one ("abcabcabcabc"). */
const repeats = (text: string): boolean => text.length > 1 && (text + text).indexOf(text, 1) < text.length / 2 + 1;

/** The problem with a password, or null. `about`: words that an attacker tries first, such as the person’s name. */
export function passwordProblem(password: string, about: readonly string[] = []): string | null {
  const length = [...password].length;
  if (length < PASSWORD_MIN) return `Use at least ${PASSWORD_MIN} characters. A few unrelated words make a good password.`;
  if (length > PASSWORD_MAX) return `Use at most ${PASSWORD_MAX} characters.`;
  const mine = about.flatMap((text) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u)).filter((word) => word.length >= 3);
  const removable = [...mine, ...WORDS].sort((a, b) => b.length - a.length);
  const { free, words } = leftOver(password, removable);
  const common = free < FREE_NEEDED && words < WORDS_NEEDED;
  if (common || repeats(password.toLowerCase())) return 'This password is easy to guess. Use a few unrelated words.';
  return null;
}

/** the form field for the current password, which changing passwords, roles and tokens requires */
export const CONFIRM_FIELD = 'confirmPassword';

/** how long one confirmation is valid */
export const CONFIRM_MINUTES = 10;
