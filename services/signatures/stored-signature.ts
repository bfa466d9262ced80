/** Signatures that services compute: of a stored mention from its words, and of an event without mentions from its fields. */
import type { eventMentions } from '@/db/schema/events';
import { type Signature, signatureOf } from '@/engine/index';

type Mention = typeof eventMentions.$inferSelect;
type Words = Pick<Mention, 'startOffset' | 'endOffset' | 'quote' | 'dateStart' | 'dateEnd' | 'themes'>;

/** The trigger is that of a reading; null where none is known. */
export function signatureOfStored(
  { startOffset, endOffset, quote, dateStart, dateEnd, themes }: Words,
  trigger: Signature['trigger'],
): Signature {
  const date = dateStart === null || dateEnd === null ? null : { start: dateStart, end: dateEnd };
  return { ...signatureOf({ start: startOffset, end: endOffset, quote }, date, themes, null), trigger };
}

/** Of an event that a person entered or a table lists: its title states it. */
export const signatureOfFields = (title: string, themes: readonly string[]): Signature =>
  signatureOf({ start: 0, end: title.length, quote: title }, null, themes, null);
