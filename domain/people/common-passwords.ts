/**
 * What the commonest passwords are made of. Nearly all of the lists in circulation are one or two of these pieces with digits
 * around them, so a rule over the pieces (`password-rules`) refuses more than a list of whole passwords could.
 */

/** Words that are, or are repeated in, the commonest passwords; lower case. */
export const COMMON_WORDS: readonly string[] = `
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

/** Rows of keyboards and of the alphabet: four neighbours in a row, in either direction, say nothing. */
export const KEY_RUNS: readonly string[] = [
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
