/** Responses that pages of other sites may read. */
import { errorResponse } from '../mutations/define-route';

/** Headers for responses that pages of any site may read. They allow no credentials, because the session does not affect the response. */
export const OPEN_TO_PAGES = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'ETag, Link, Retry-After, X-Dropped-Parameters, X-Event-Count, X-Request-Id',
};

/** Like `errorResponse`, with CORS headers. */
export function openError(where: string, requestId: string, thrown: unknown): Response {
  const answer = errorResponse(where, requestId, thrown);
  for (const [name, value] of Object.entries(OPEN_TO_PAGES)) answer.headers.set(name, value);
  return answer;
}
