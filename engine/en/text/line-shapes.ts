/** Line shapes that the page readers share. */

export const ENDS_SENTENCE = /[.!?…:]["'”’)\]]*$/;
/** "By Jane Doe", "By REUTERS", "By Jane Doe and John Roe in Vienna" */
export const BYLINE =
  /^(?:(?:[Ww]ritten|[Rr]eported|[Ss]tory|[Tt]ext|[Pp]osted|[Ww]ords)\s+)?(?:[Bb]y|BY):?\s+(?:(?:\p{Lu}|@)[\p{L}\d.'’-]*|von|van|de|der|al|bin)(?:,?\s+(?:\p{Lu}[\p{L}.'’-]*|&|and|of|the|in|for|von|van|de|der|al|bin)){0,9}(?:\s*[,|·•–—-]\s.*)?$/u;
/** A short label with a colon before a value ("Subject: …"). */
export const FACT_LINE = /^(\p{Lu}[\p{L} -]{1,24}):\s+\S/u;
/** a list item: starts with a bullet, a number or a letter */
export const LIST_ITEM = /^(?:[-•*▪◦‣·–—]\s|\(?\d{1,3}[.)]\s|\(?[a-z]\)\s)/;
/** lengths of a line that a program wrapped inside a sentence */
export const WRAPPED = { least: 30, most: 140 } as const;
const PROSE_LENGTH = 180;
const PROSE_WORDS = 8;

/** the mark of a wire behind the last sentence */
const END_MARK = /\s+[-–/(]*(?:enditem|ends?|item ends)[-–/)]*$/i;

export const wordCount = (text: string): number => text.split(/\s+/).filter(Boolean).length;
/** Whether a line is running text: it is long, or ends a sentence. */
export const isProse = (text: string): boolean =>
  text.length >= PROSE_LENGTH || (ENDS_SENTENCE.test(text.replace(END_MARK, '')) && wordCount(text) >= PROSE_WORDS);
/** Whether a line is a sentence, however short. In doubt, the reader keeps it. */
export const isSentence = (text: string): boolean => /[.!?]["'”’)\]]*$/.test(text) && wordCount(text) >= 3;
/** Whether a sentence may continue on the next line. */
export const isOpen = (line: string): boolean => line.length >= WRAPPED.least && line.length <= WRAPPED.most && !ENDS_SENTENCE.test(line);
export const isShouted = (text: string): boolean => /\p{Lu}{2}/u.test(text) && text === text.toUpperCase();
/** Keeps only letters and digits, for comparing titles. */
export const fold = (text: string): string =>
  text
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
