/** The sentences of a text, to be chosen from a list. */
import { readText } from '@/engine/index';

export interface ListedSentence {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export const sentencesOf = (body: string): readonly ListedSentence[] =>
  readText(body).sentences.map(({ start, end, text }) => ({ start, end, text: text.replace(/\s+/g, ' ').trim() }));
