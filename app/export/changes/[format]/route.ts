/** The list of corrections as a feed. Reached as `/changes.atom` and `/changes.jsonfeed`, of one event with `?event=12`. */
import { connection } from 'next/server';
import { answerExport } from '@/app/_server/answers/answer-export';
import { database } from '@/app/_server/context';
import { idInPath } from '@/app/_server/forms/form-numbers';
import { defineRoute } from '@/app/_server/mutations/define-route';
import { openError } from '@/app/_server/mutations/open-error';
import { publicOrigin } from '@/app/_server/public-origin';
import { notFound } from '@/domain/errors';
import { changesFeedHref } from '@/domain/export/feeds';
import { FEED_IDS } from '@/domain/export/formats';
import { exportChanges } from '@/services/changes/export-changes';

export const GET = defineRoute<{ format: string }, 'public'>({
  name: 'export.changes',
  role: 'public',
  respondToError: openError,
  async handle(request, { params }) {
    await connection();
    const format = FEED_IDS.find((id) => id === params.format);
    if (format === undefined) throw notFound('This format');
    const eventId = idInPath(new URL(request.url).searchParams.get('event') ?? '');
    const [db, origin] = [await database(), publicOrigin(request.headers)];
    const answer = await answerExport(db, {
      request,
      format,
      address: `${origin}${changesFeedHref(format, eventId)}`,
      // one page of changes, whatever there is
      cost: async () => 1,
      open: () => exportChanges(db, eventId, format, origin),
    });
    if (answer === null) throw notFound('This feed');
    return answer;
  },
});
