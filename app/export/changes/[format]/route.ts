/** The list of changes as a feed: `/changes.atom` and `/changes.jsonfeed`; `?event=12` and `?kind=corrected` filter it. */
import { connection } from 'next/server';
import { answerExport } from '@/app/_server/answers/answer-export';
import { database } from '@/app/_server/context';
import { defineRoute } from '@/app/_server/mutations/define-route';
import { openError } from '@/app/_server/mutations/open-error';
import { publicOrigin } from '@/app/_server/site';
import { notFound } from '@/domain/errors';
import { changesFeedHref, FEED_IDS } from '@/domain/export/formats';
import { parseChangeKind } from '@/domain/history/changes';
import { idInUrl } from '@/domain/text/number-in-url';
import { exportChanges } from '@/services/history/export-changes';

export const GET = defineRoute<{ format: string }, 'public'>({
  name: 'export.changes',
  role: 'public',
  respondToError: openError,
  async handle(request, { params }) {
    await connection();
    const format = FEED_IDS.find((id) => id === params.format);
    if (format === undefined) throw notFound('This format');
    const { searchParams } = new URL(request.url);
    const eventId = idInUrl(searchParams.get('event'));
    const kind = parseChangeKind(searchParams.get('kind') ?? '');
    const [db, origin] = [await database(), publicOrigin(request.headers)];
    const answer = await answerExport(db, {
      request,
      format,
      address: `${origin}${changesFeedHref(format, eventId, kind)}`,
      // The cost is constant, because the feed has one page of changes.
      cost: async () => 1,
      open: () => exportChanges(db, { eventId, kind }, format, origin),
    });
    if (answer === null) throw notFound('This feed');
    return answer;
  },
});
