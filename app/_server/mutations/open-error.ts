/** Creates error responses that pages of other sites may read. */
import 'server-only';
import { OPEN_TO_PAGES } from '../answers/open-to-pages';
import { errorResponse } from './define-route';

/** Like `errorResponse`, with CORS headers. */
export function openError(where: string, requestId: string, thrown: unknown): Response {
  const answer = errorResponse(where, requestId, thrown);
  for (const [name, value] of Object.entries(OPEN_TO_PAGES)) answer.headers.set(name, value);
  return answer;
}
