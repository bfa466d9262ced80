/** Creates the timeline's data routes. */
import 'server-only';
import type { Database } from '@/db/database';
import { dataVersion } from '@/services/timeline/facts/query-cache';
import { database } from '../context';
import { defineRoute } from '../mutations/define-route';
import { countRequest } from './count-request';
import { answerTagged } from './timeline-query';

/** `max`: requests per minute from one IP address. `load` runs only if the browser does not have the response. */
export const timelineRoute = <Asked>(
  name: string,
  max: number,
  read: (request: Request) => Asked,
  load: (db: Database, asked: Asked) => Promise<unknown>,
) =>
  defineRoute({
    name: `timeline.${name}`,
    role: 'public',
    async handle(request) {
      countRequest(request.headers, name, { max, seconds: 60 });
      const query = read(request);
      const db = await database();
      return answerTagged(request, await dataVersion(db), () => load(db, query));
    },
  });
