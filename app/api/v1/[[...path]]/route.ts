/** The API: all URLs below `/api/v1`, as listed in `domain/api/operations` and `domain/api/write-operations`. */
import { answerApi } from '@/app/_server/api/answer-api';
import { answerWrite } from '@/app/_server/api/answer-write';
import { defineApiRoute } from '@/app/_server/api/define-api-route';
import { database } from '@/app/_server/context';
import { publicOrigin } from '@/app/_server/site';

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = defineApiRoute('api', {
  read: async (request, requestId, seen) =>
    answerApi(await database(), { request, requestId, seen, origin: publicOrigin(request.headers) }),
  write: async (operation, request, requestId, rate) => answerWrite(await database(), operation, request, requestId, rate),
});
