/**
 * Exports selected events as a Word document. The public URL is `/tray.docx?event=12&event=7`. A POST can add notes; it changes nothing.
 */
import { connection } from 'next/server';
import { z } from 'zod';
import { countRequest } from '@/app/_server/answers/count-request';
import { database } from '@/app/_server/context';
import { defineRoute } from '@/app/_server/mutations/define-route';
import { publicOrigin, site, today } from '@/app/_server/site';
import { MOST_CHOSEN, parseChosen } from '@/domain/chosen-events';
import type { Remarks } from '@/domain/chronology';
import { badData, DatelineError } from '@/domain/errors';
import { loadChosen } from '@/services/export/load-records';
import { toChronology } from '@/services/export/to-chronology';
import { DOCX_TYPE, writeDocx } from '@/services/export/write-docx';

const RATE = { max: 20, seconds: 60 };
const MOST_REMARK = 1000;
const EVENT = z.int().min(1).max(999_999_999);
const TRAY = z.strictObject({
  ids: z.array(EVENT).min(1).max(MOST_CHOSEN),
  remarks: z
    .record(z.string().regex(/^[1-9]\d{0,8}$/), z.string().max(MOST_REMARK))
    .refine((all) => Object.keys(all).length <= MOST_CHOSEN),
});

export const GET = defineRoute({
  name: 'export.tray',
  role: 'public',
  async handle(request) {
    await connection();
    return answerDocx(request, parseChosen(new URL(request.url).searchParams.getAll('event')), {});
  },
});

export const POST = defineRoute({
  name: 'export.tray-with-remarks',
  role: 'public',
  async handle(request) {
    const body: unknown = await request.json().catch(() => {
      throw badData('The request body must be valid JSON.');
    });
    const { ids, remarks } = readTrayBody(body);
    return answerDocx(request, ids, remarks);
  },
});

/** Throws `bad-data` with the name of the field. */
function readTrayBody(body: unknown): z.infer<typeof TRAY> {
  const read = TRAY.safeParse(body);
  if (read.success) return read.data;
  const field = String(read.error.issues[0]?.path[0] ?? 'ids');
  throw badData(`The field “${field}” is missing or has an invalid value. Reload the page and try again.`, field);
}

/** Throws `not-found` if none of the events is published. Throws `rate-limited` after twenty documents in a minute. */
async function answerDocx(request: Request, ids: readonly number[], remarks: Remarks): Promise<Response> {
  const db = await database();
  countRequest(request.headers, 'document', RATE);
  const records = await loadChosen(db, ids);
  if (records.length === 0)
    throw new DatelineError('not-found', 'These events are no longer published. Reload your collection and try again.');
  const document = await writeDocx(
    toChronology(records, { origin: publicOrigin(request.headers), accessed: today(), site: (await site()).name }),
    remarks,
  );
  return new Response(new Uint8Array(document), {
    headers: {
      'Content-Type': DOCX_TYPE,
      'Content-Disposition': 'attachment; filename="dateline-chronology.docx"',
      'Cache-Control': 'no-store',
    },
  });
}
