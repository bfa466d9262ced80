/** Answers ActorSuggestions: `/admin/actors/names?q=beij`. */
import { suggestActors } from '@/services/vocabulary/suggest-actors';
import { database } from '../../../_server/context';
import { countRequest } from '../../../_server/count-request';
import { defineRoute } from '../../../_server/define-route';

/** somebody types */
const RATE = { max: 600, seconds: 60 };
const MAX_LETTERS = 120;

export const GET = defineRoute({
  name: 'actors.names',
  role: 'editor',
  async handle(request) {
    countRequest(request.headers, 'actors.names', RATE);
    const query = (new URL(request.url).searchParams.get('q') ?? '').replace(/\p{Cc}+/gu, ' ').slice(0, MAX_LETTERS);
    return Response.json(await suggestActors(await database(), query), { headers: { 'Cache-Control': 'no-store' } });
  },
});
