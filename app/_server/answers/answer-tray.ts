/** Responds with a document of selected events, with the order and notes of the request. */
import 'server-only';
import { z } from 'zod';
import type { Database } from '@/db/database';
import { MOST_CHOSEN } from '@/domain/chosen-events';
import type { Remarks } from '@/domain/chronology';
import { badData, DatelineError } from '@/domain/errors';
import { loadChosen } from '@/services/export/load-records';
import { toChronology } from '@/services/export/to-chronology';
import { DOCX_TYPE, writeDocx } from '@/services/export/write-docx';
import { publicOrigin, site, today } from '../site';
import { countRequest } from './count-request';

const RATE = { max: 20, seconds: 60 };
const MOST_REMARK = 1000;
const EVENT = z.int().min(1).max(999_999_999);
const TRAY = z.strictObject({
  ids: z.array(EVENT).min(1).max(MOST_CHOSEN),
  remarks: z
    .record(z.string().regex(/^[1-9]\d{0,8}$/), z.string().max(MOST_REMARK))
    .refine((all) => Object.keys(all).length <= MOST_CHOSEN),
});

/** Throws `bad-data` with the name of the field. */
export function readTrayBody(body: unknown): z.infer<typeof TRAY> {
  const read = TRAY.safeParse(body);
  if (read.success) return read.data;
  const field = String(read.error.issues[0]?.path[0] ?? 'ids');
  throw badData(`The field “${field}” is missing or has an invalid value. Reload the page and try again.`, field);
}

/** Throws `not-found` if none of the events is published. Throws `rate-limited` after twenty documents in a minute. */
export async function answerDocx(request: Request, db: Database, ids: readonly number[], remarks: Remarks): Promise<Response> {
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
