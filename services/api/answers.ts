/** Maps each API operation to its function. An operation without a function does not compile. */
import type { ApiAnswer, OperationId } from '@/domain/api/operations';
import { notFound } from '@/domain/errors';
import { resolveMerged } from '../events/merged';
import { eventJson } from '../export/json';
import { loadPublished } from '../export/load-records';
import { withTimeLimit } from '../timeline/facts/time-limit';
import type { ApiContext, ListPage } from './answer';
import { getArticle, listArticles } from './articles';
import { getFacets, getHistogram, listDrafts, listEvents } from './list-events';
import { getAnnotation, getMention, listMentions } from './list-mentions';
import { getActor, getTheme, listActors, listThemes } from './vocabulary';

/** Lists are pages without links, because the links depend on the request. */
type Answered<Answer> = Answer extends { readonly items: readonly (infer Item)[] } ? ListPage<Item> : Answer;

type Answers = { readonly [Id in OperationId]: (context: ApiContext<Id>) => Promise<Answered<ApiAnswer<Id>>> };

const ANSWERS: Answers = {
  listEvents,
  async getEvent({ db, origin, path }) {
    const id = await resolveMerged(db, path.id);
    const [found] = id === null ? [] : await loadPublished(db, [id]);
    if (!found) throw notFound('This event');
    return eventJson(origin, found);
  },
  listDrafts,
  listMentions,
  getAnnotation,
  getMention,
  listArticles,
  getArticle,
  listActors,
  getActor,
  listThemes,
  getTheme,
  getHistogram,
  getFacets,
};

/** Throws `not-found`, or `bad-data` for the cursor of another list. */
export const answerOf = <Id extends OperationId>(operation: Id, context: ApiContext<Id>): Promise<Answered<ApiAnswer<Id>>> =>
  withTimeLimit(context.db, () => ANSWERS[operation](context));
