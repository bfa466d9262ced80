/** Who is named within a stretch of a sentence. */
import type { ActorMention } from '../../../model/event';
import type { TokenRange } from './noun-phrases';
import type { SentenceContext } from './sentence-context';

/** The mentions that lie wholly in the range of tokens, in order; a range that ends behind the sentence ends with it. */
export function actorsWithin(context: SentenceContext, range: TokenRange | null): readonly ActorMention[] {
  if (!range || range.to <= range.from) return [];
  const { tokens, end: last } = context.parsed.sentence;
  const [start, end] = [tokens[range.from]?.start ?? last, tokens[range.to - 1]?.end ?? last];
  return context.actors.filter((mention) => mention.start >= start && mention.end <= end);
}
