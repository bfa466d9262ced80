/** Recognizes page furniture: lines by themselves, lists of other stories, the note about the author. */
import {
  ABOUT_AUTHOR,
  ANY_LENGTH,
  BUTTON_WORDS,
  CREDIT_ENDS,
  DATABASE_TEXT,
  DOUBTFUL_OPENINGS,
  FURNITURE_LINES,
  FURNITURE_OPENINGS,
  NOTICE_WORDS,
  STORY_LISTS,
  TEXT_LABELS,
} from '../lexicon/page-furniture';
import { isOpen, isProse, isSentence, WRAPPED } from './line-shapes';
import { isForwardMark } from './mail-headers';

const LONGEST_OPENING = 160;
const LONGEST_NOTICE = 350;
const LONGEST_CAPTION = 500;
const LONGEST_HEADLINE = 180;
/** lines below the text that may be about its author */
const MOST_BELOW = 4;
export const LINKS_ONLY = /^<?(?:https?:\/\/\S+[\s>]*)+$/;

const HOST_ALONE = /^(?:www\.)?[a-z0-9-]{1,60}(?:\.[a-z0-9-]{1,60}){0,4}\.[a-z]{2,10}(?:\/\S*)?$/;

interface Line {
  /** without surrounding white space */
  readonly text: string;
  /** a Markdown heading */
  readonly isHeading: boolean;
}

function isButtons(text: string): boolean {
  const parts = text
    .toLowerCase()
    .split(/[\s|·•,/()]+/)
    .filter(Boolean);
  return (
    parts.length <= 20 && parts.length > 0 && parts.every((word) => BUTTON_WORDS.has(word) || /^\d+$/.test(word)) && /\p{L}/u.test(text)
  );
}

export function isFurniture(text: string): boolean {
  if (
    text.length <= LONGEST_NOTICE &&
    FURNITURE_LINES.has(
      text
        .toLowerCase()
        .replace(/^[\s•·|*[-]+(?=\p{L})/u, '')
        .replace(/[\s.:…>»›|\]→-]+$/, ''),
    )
  )
    return true;
  if (
    TEXT_LABELS.exec(`${text} `)?.[0].trim() === text ||
    DATABASE_TEXT.exec(text)?.[0] === text ||
    LINKS_ONLY.test(text) ||
    HOST_ALONE.test(text) ||
    isForwardMark(text) ||
    isButtons(text) ||
    !/[\p{L}\p{N}]/u.test(text)
  )
    return true;
  if (text.length <= LONGEST_CAPTION && CREDIT_ENDS.test(text)) return true;
  if (ANY_LENGTH.test(text)) return true;
  if (text.length > LONGEST_NOTICE || (text.length > LONGEST_OPENING && !NOTICE_WORDS.test(text))) return false;
  return FURNITURE_OPENINGS.some((pattern) => pattern.test(text)) || (!isSentence(text) && DOUBTFUL_OPENINGS.some((one) => one.test(text)));
}

/**
 * Returns the lines in a list of other stories: the heading, and the headlines up to the next running text. Lines directly above running
 * text may begin its sentence, so they are never in the list.
 */
export function storyLists(lines: readonly Line[], head: number, to: number): ReadonlySet<number> {
  const found = new Set<number>();
  let isListed = false;
  const textAt = (i: number): string => lines[i]?.text ?? '';
  const mayGoOn = (i: number): boolean => found.has(i) && isOpen(textAt(i)) && !STORY_LISTS.test(textAt(i));
  const isQuestion = (i: number) => {
    const next = lines.slice(i + 1, i + 3).find(({ text }) => text !== '')?.text ?? '';
    return isListed && textAt(i).endsWith('?') && !isProse(next);
  };
  for (let i = head; i < to; i += 1) {
    const { text, isHeading } = lines[i] ?? { text: '', isHeading: false };
    if (text === '') continue;
    const sentence = mayGoOn(i - 1) ? `${textAt(i - 1)} ${text}` : text;
    if (STORY_LISTS.test(text)) isListed = true;
    else if (!isQuestion(i) && (isProse(text) || isSentence(sentence) || isHeading || text.length > LONGEST_HEADLINE)) {
      isListed = false;
      if (!isHeading && text.length <= WRAPPED.most) for (let at = i - 1; mayGoOn(at); at -= 1) found.delete(at);
    }
    if (isListed) found.add(i);
  }
  return found;
}

/** Returns the note about the author among the last lines of the text. The text itself does not name the author. */
export function authorNote(lines: readonly Line[], head: number, end: number): number | null {
  const shown = lines.flatMap(({ text }, at) => (text !== '' && at > head && at < end ? at : [])).slice(-MOST_BELOW);
  for (const at of shown) {
    const text = lines[at]?.text ?? '';
    const match = text.length <= LONGEST_NOTICE ? ABOUT_AUTHOR.exec(text) : null;
    const surname = match?.groups?.surname;
    if (match && !(surname && lines.slice(head, at).some((line) => line.text.includes(surname)))) return at;
  }
  return null;
}
