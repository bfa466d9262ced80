/** Returns the actors of the vocabulary, for the worker that reads along in an editor's browser. */
import { extractionActors } from '@/services/vocabulary/extraction-vocabulary';
import { entityTag, hasTag } from '../../_server/answers/entity-tag';
import { database } from '../../_server/context';
import { defineRoute } from '../../_server/mutations/define-route';

export const GET = defineRoute({
  name: 'vocabulary',
  role: 'editor',
  async handle(request) {
    const body = JSON.stringify(await extractionActors(await database()));
    const etag = entityTag(body, 'vocabulary');
    const headers = { 'Cache-Control': 'private, no-cache', ETag: etag };
    if (hasTag(request.headers, etag)) return new Response(null, { status: 304, headers });
    return new Response(body, { headers: { ...headers, 'Content-Type': 'application/json' } });
  },
});
