/**
 * Exports selected events as a Word document. The public URL is `/tray.docx?event=12&event=7`. A POST can add notes; it changes nothing.
 */
import { connection } from 'next/server';
import { answerDocx, readTrayBody } from '@/app/_server/answers/answer-tray';
import { database } from '@/app/_server/context';
import { defineRoute } from '@/app/_server/mutations/define-route';
import { parseChosen } from '@/domain/chosen-events';
import { badData } from '@/domain/errors';

export const GET = defineRoute({
  name: 'export.tray',
  role: 'public',
  async handle(request) {
    await connection();
    return answerDocx(request, await database(), parseChosen(new URL(request.url).searchParams.getAll('event')), {});
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
    return answerDocx(request, await database(), ids, remarks);
  },
});
