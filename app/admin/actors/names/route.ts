/** Returns ActorSuggestions: `/admin/actors/names?q=beij`. */
import { typedLine } from '@/domain/text/cut-text';
import { suggestActors } from '@/services/vocabulary/list-actors';
import { countRequest } from '../../../_server/answers/count-request';
import { database } from '../../../_server/context';
import { defineRoute } from '../../../_server/mutations/define-route';

/** allows a request per keystroke */
const RATE = { max: 600, seconds: 60 };
const MAX_LETTERS = 120;

export const GET = defineRoute({
  name: 'actors.names',
  role: 'editor',
  async handle(request) {
    countRequest(request.headers, 'actors.names', RATE);
    const query = typedLine(new URL(request.url).searchParams.get('q') ?? '', MAX_LETTERS);
    return Response.json(await suggestActors(await database(), query), { headers: { 'Cache-Control': 'no-store' } });
  },
});
