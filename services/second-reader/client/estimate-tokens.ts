/** Estimates the tokens of a reading before the model is asked. */
import { estimatedTokens } from './ask-model';
import { messagesFor } from './prompt';
import { LONGEST_PART } from './split-article';

/** The answer to an article has about this share of its characters. */
const ANSWER_SHARE = 0.8;

/** `length`: the number of characters of the text. */
export function estimateTokens(length: number): number {
  const prompt = messagesFor({ title: '', published: '2024-01-01' }, '').reduce((sum, { content }) => sum + content.length, 0);
  return estimatedTokens(Math.ceil(length / LONGEST_PART) * prompt + length * (1 + ANSWER_SHARE));
}
