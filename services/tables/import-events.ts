/** The job kind that imports events from a table. Each item is one event, stored like a manually entered one. */
import { eq } from 'drizzle-orm';
import { type Database, importedEvents, users } from '@/db/database';
import { hold } from '@/db/locks';
import type { EventReport } from '@/domain/desk/job-views';
import { badData } from '@/domain/errors';
import type { EventInput } from '@/domain/event-input';
import { may } from '@/domain/people/permissions';
import { insertEvent } from '../events/editing/create-event';
import type { ItemAtWork } from '../jobs/claim-item';
import { asRole } from '../people/users';
import { write } from '../timeline/facts/write';
import { importOptions, tableEvent } from './event-item';
import { findKnown } from './find-existing';

/** Null is Dateline itself, which may publish; deleted or disabled users may not. */
async function importerOf(tx: Database, userId: string | null): Promise<{ readonly userId: string | null; readonly mayPublish: boolean }> {
  if (userId === null) return { userId, mayPublish: true };
  const [user] = await tx.select({ role: users.role, disabled: users.disabled }).from(users).where(eq(users.id, userId));
  if (!user) return { userId: null, mayPublish: false };
  return { userId, mayPublish: !user.disabled && may(asRole(user.role), 'publish-articles') };
}

/** Only editors may see the name of the file. */
const referenceOf = (url: string | null, quote: string | null): EventInput['reference'] =>
  (url ?? quote) === null ? null : { url, title: url === null ? 'Imported table' : null, quote };

/** Creates the event, unless it is already stored, for example by another import of the same table. */
export async function importEvents(db: Database, item: ItemAtWork): Promise<void> {
  const parsed = tableEvent.safeParse(item.input);
  if (!parsed.success) throw badData('This item does not contain an event. Import the table again.', 'row');
  const { event, polarity, place, externalId, fingerprint, url, quote } = parsed.data;
  const { file, publish: wanted, importedBy } = importOptions.parse(item.options);
  await write(db, async (tx) => {
    await hold(tx, 'ingest');
    const [match] = await findKnown(tx, [parsed.data], [null], item.jobId);
    if (match?.certain)
      return item.done(tx, {
        ...({ eventId: match.event.id, title: event.title, created: false, published: false } satisfies EventReport),
      });
    const { userId, mayPublish } = await importerOf(tx, importedBy === undefined ? item.createdBy : importedBy);
    const publish = wanted && mayPublish;
    const eventId = await insertEvent(tx, {
      ...{ input: { ...event, reference: referenceOf(url, quote) }, polarity, publish },
      by: { userId },
      // this is public; the file name is for editors only
      reason: `Imported from a table, ${place}.`,
    });
    await tx.insert(importedEvents).values({ ...{ eventId, jobId: item.jobId, file, place, externalId, fingerprint } });
    await item.done(tx, { ...({ eventId, title: event.title, created: true, published: publish } satisfies EventReport) });
  });
}
