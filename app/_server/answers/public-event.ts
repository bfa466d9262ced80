/** The public event of a URL, or the event that it was merged into. Null for an invalid ID or an event that is not public. */
import 'server-only';
import { cache } from 'react';
import { idInUrl } from '@/domain/text/number-in-url';
import { getEvent } from '@/services/events/get-event';
import { resolveMerged } from '@/services/events/merged';
import { database } from '../context';

export const publicEvent = cache(async (text: unknown) => {
  const requestedId = idInUrl(text);
  if (requestedId === null) return null;
  const db = await database();
  const id = await resolveMerged(db, requestedId);
  return id === null ? null : getEvent(db, id);
});
