/** Checks that an item is still in the queue, because another editor may have just resolved it. */
import { type Database, rows } from '@/db/database';
import { DatelineError } from '@/domain/errors';
import { idInUrl } from '@/domain/text/number-in-url';
import { itemsOf } from './kinds-of-items';
import type { QueueName } from './mark-item';

/** Throws `not-found` for an item that is not in the queue. Snoozed and dismissed items count as well. */
export async function requireItem(tx: Database, { kind, item }: QueueName, today: string): Promise<void> {
  const [one = null, other = one] = item.split('-').map(idInUrl);
  if (one !== null && other !== null) {
    const items = itemsOf(kind, today, { conflicts: [one], duplicates: [[one, other]] });
    const found = await rows(tx)`select 1 from (${items}) found where found.item = ${item} limit 1`;
    if (found.length > 0) return;
  }
  throw new DatelineError('not-found', 'This item is no longer in the queue, and nothing was changed. Reload the page.');
}
