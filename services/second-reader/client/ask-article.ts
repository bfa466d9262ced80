/** Asks a model about an article, part by part. */
import { z } from 'zod';
import type { Article } from '@/engine/index';
import { sha256Of } from '../../sha256';
import { askModel, estimatedTokens, type ModelLimits } from './ask-model';
import type { Endpoint } from './endpoint';
import { messagesFor, PROMPT_VERSION } from './prompt';
import { LONGEST_PART, splitArticle } from './split-article';

/** The answers so far, with the tokens that they used. */
export const askedArticle = z.object({
  model: z.string(),
  promptVersion: z.string(),
  answers: z.array(z.string()),
  promptTokens: z.number(),
  completionTokens: z.number(),
  /** hash of the text, because another text has other parts */
  contentHash: z.string().default(''),
});
type AskedArticle = z.output<typeof askedArticle>;

export interface Asking {
  readonly limits?: ModelLimits;
  /** answers to the first parts, from an interrupted reading */
  readonly done?: AskedArticle | null;
  /** stores the answers after each part, so that no part is asked about twice */
  readonly onPart?: (asked: AskedArticle) => Promise<void>;
}

/** Throws a model failure. */
export async function askArticle(
  endpoint: Endpoint,
  article: Pick<Article, 'title' | 'body' | 'published'>,
  { limits, done = null, onPart }: Asking = {},
): Promise<AskedArticle> {
  const version = { model: endpoint.model, promptVersion: PROMPT_VERSION, contentHash: sha256Of(article.body) };
  const isCurrent =
    done?.model === version.model && done.promptVersion === version.promptVersion && done.contentHash === version.contentHash;
  let current: AskedArticle = isCurrent ? done : { ...version, answers: [], promptTokens: 0, completionTokens: 0 };
  for (const part of splitArticle(article.body).slice(current.answers.length)) {
    const { raw, promptTokens, completionTokens } = await askModel(endpoint, messagesFor(article, part), limits);
    current = {
      ...version,
      answers: [...current.answers, raw],
      promptTokens: current.promptTokens + promptTokens,
      completionTokens: current.completionTokens + completionTokens,
    };
    await onPart?.(current);
  }
  return current;
}

/** Approximate length of an answer as a share of the article's characters. */
const ANSWER_SHARE = 0.8;

/** Estimates the tokens of a reading before the model is asked. `length` is the number of characters in the text. */
export function estimateTokens(length: number): number {
  const prompt = messagesFor({ title: '', published: '2024-01-01' }, '').reduce((sum, { content }) => sum + content.length, 0);
  return estimatedTokens(Math.ceil(length / LONGEST_PART) * prompt + length * (1 + ANSWER_SHARE));
}
