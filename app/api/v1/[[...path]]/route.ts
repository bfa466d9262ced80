/** The API: every address below `/api/v1`, as `domain/api/operations` lists them. */
import { answerApi } from '@/app/_server/api/answer-api';
import { defineApiRoute } from '@/app/_server/api/define-api-route';
import { database } from '@/app/_server/context';
import { publicOrigin } from '@/app/_server/public-origin';

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = defineApiRoute('api', async (request) =>
  answerApi(await database(), request, publicOrigin(request.headers)),
);
