/** Shortens a selection of sentences by words at either end, for readers who cannot mark text with a mouse. */
import { eq } from 'drizzle-orm';
import type { Database } from '@/db/database';
import { articleRevisions } from '@/db/schema/articles';
import { eventMentions } from '@/db/schema/events';
import { badData } from '@/domain/errors';
import { counted } from '@/domain/text/counted';
import type { Span } from '@/engine/index';

export interface LeftOut extends Span {
  readonly mentionId: number;
  /** number of words to remove at the start and at the end */
  readonly front: number;
  readonly rear: number;
}

/** Throws bad data that names the field if no word remains. */
export async function withoutWords(db: Database, { mentionId, start, end, front, rear }: LeftOut): Promise<Span> {
  if (front === 0 && rear === 0) return { start, end };
  const [found] = await db
    .select({ body: articleRevisions.body })
    .from(eventMentions)
    .innerJoin(articleRevisions, eq(articleRevisions.id, eventMentions.revisionId))
    .where(eq(eventMentions.id, mentionId));
  return shortened(found?.body ?? '', { start, end }, front, rear);
}

/** White space separates words. */
export function shortened(body: string, { start, end }: Span, front: number, rear: number): Span {
  const words = [...body.slice(start, end).matchAll(/\S+/g)];
  const [first, last] = [words[front], words[words.length - 1 - rear]];
  if (!first || !last || front + rear >= words.length)
    throw badData(`The selection has only ${counted(words.length, 'word')}. Keep at least one.`, front > 0 ? 'front' : 'rear');
  return { start: start + first.index, end: start + last.index + last[0].length };
}
