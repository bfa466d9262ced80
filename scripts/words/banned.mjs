/** The banned words of docs/style.md, for the word check. */

const BANNED = [
  { pattern: /\b(?:told|tells)\b/i, instead: 'shows or says' },
  { pattern: /\banew\b/i, instead: 'again' },
  { pattern: /\bmeanwhile\b/i, instead: 'since or in the meantime' },
  { pattern: /\bfor ever\b/i, instead: 'permanently' },
  { pattern: /\bto be had\b/i, instead: 'available' },
  { pattern: /\b(?:somebody|nobody|anybody|whoever)\b/i, instead: 'someone, no one or another editor' },
  { pattern: /(?<!\bthere )\bis no (?!longer\b|one\b)[a-z]/i, instead: 'is not a' },
  { pattern: /\(any more\)/i, instead: 'no longer' },
];

const LABEL = { pattern: /^(?=[^?]*$)(?:What|Who|Whoever|Where) \S+/, instead: 'a noun or a verb, or a question' };

/** In a line that may have a banned word, with the reason behind it. */
const ALLOWED = 'words: allowed';

/**
 * The banned words of a text, of which no line is an exception.
 * @param {string} text
 * @param {readonly string[]} lines of the source that the text comes from
 * @param {{ isLabel?: boolean }} [options] whether the text may be a label of the interface
 * @returns {{ line: number, word: string, instead: string }[]} line 0: it spans lines
 */
export function bannedIn(text, lines, { isLabel = false } = {}) {
  const rules = isLabel ? [...BANNED, LABEL] : BANNED;
  return rules.flatMap(({ pattern, instead }) => {
    const word = pattern.exec(text)?.[0].trim();
    if (word === undefined) return [];
    const places = lines.flatMap((line, at) => (line.includes(word) && !isComment(line) ? [at] : []));
    if (places.some((at) => lines[at].includes(ALLOWED))) return [];
    return [{ line: (places[0] ?? -1) + 1, word, instead }];
  });
}

const isComment = (line) => /^\s*(?:\*|\/\*|\/\/)/.test(line);
