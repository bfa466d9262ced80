/** Returns an archived copy for editors: `/admin/articles/12/copies/1`. */
import { notFound } from '@/domain/errors';
import { idInUrl } from '@/domain/text/number-in-url';
import { loadCopy } from '@/services/fetch/copies';
import { answerCopy } from '../../../../../_server/answers/answer-copy';
import { database } from '../../../../../_server/context';
import { defineRoute } from '../../../../../_server/mutations/define-route';

export const GET = defineRoute<{ id: string; revision: string }, 'editor'>({
  name: 'articles.copy',
  role: 'editor',
  async handle(request, { params }) {
    const [id, revision] = [idInUrl(params.id), idInUrl(params.revision)];
    const copy = id === null || revision === null ? null : await loadCopy(await database(), id, revision);
    if (!copy) throw notFound('This copy');
    return answerCopy(copy, request.headers.get('sec-fetch-dest') === 'iframe');
  },
});
