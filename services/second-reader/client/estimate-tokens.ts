/** Estimates the tokens of a reading before the model is asked. */
import { estimatedTokens } from './ask-model';
import { messagesFor } from './prompt';
import { LONGEST_PART } from './split-article';

/** Approximate length of an answer as a share of the article's characters. */
const ANSWER_SHARE = 0.8;

/** `length` is the number of characters in the text. */
export function estimateTokens(length: number): number {
  const prompt = messagesFor({ title: '', published: '2024-01-01' }, '').reduce((sum, { content }) => sum + content.length, 0);
  return estimatedTokens(Math.ceil(length / LONGEST_PART) * prompt + length * (1 + ANSWER_SHARE));
}
