/** The words of the title in front of a name, and whose offices a plural noun means ("the two prime ministers"). */
import { PORTFOLIO_WORDS, TITLE_HEADS, TITLE_MODIFIERS } from '../../lexicon/actor-words';
import { HEAD_OFFICES, NOT_HEAD } from '../../lexicon/head-offices';
import type { ActorMention } from '../../model/event';
import type { Sentence } from '../../model/sentence';

/** Lower case and in order: "vice president" of "Vice President Han Zheng"; empty without a title. */
export function titleBefore(sentence: Sentence, { start }: ActorMention): readonly string[] {
  const name = sentence.tokens.findIndex((token) => token.start >= start);
  let from = name;
  for (let word = sentence.tokens[from - 1]?.lower; word !== undefined; word = sentence.tokens[from - 1]?.lower) {
    if (!TITLE_HEADS.has(word) && !TITLE_MODIFIERS.has(word) && !PORTFOLIO_WORDS.has(word)) break;
    from -= 1;
  }
  const title = sentence.tokens.slice(Math.max(0, from), Math.max(0, name)).map(({ lower }) => lower);
  return title.some((word) => TITLE_HEADS.has(word)) ? title : [];
}

/** The title is that of a head of state or government. */
export function isHeadOffice(title: readonly string[]): boolean {
  if (title.some((word) => NOT_HEAD.has(word))) return false;
  return title.some((word, at) => HEAD_OFFICES.has(word) || HEAD_OFFICES.has(`${word} ${title[at + 1] ?? ''}`));
}

const OFFICES = /^(?:minister|president|premier|chancellor|general|secretar)/;

/** Whether a title can be that of "the two foreign ministers" or "the leaders"; `words` are the noun and what stands between it and the number. */
export function answersTo(title: readonly string[], words: readonly string[]): boolean {
  const noun = words.at(-1) ?? '';
  if (title.length === 0) return true;
  if (noun === 'leaders' || noun === 'heads') return isHeadOffice(title);
  const office = OFFICES.exec(noun)?.[0];
  return (
    office === undefined || (title.some((word) => word.startsWith(office)) && words.slice(0, -1).every((word) => title.includes(word)))
  );
}
