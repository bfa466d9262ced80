/** The citation of an article for a reference manager. Reached as `/articles/12.bib`. */
import { citationRoute } from '@/app/_server/answers/answer-citation';
import { citableArticle } from '@/domain/export/citable';
import { idInUrl } from '@/domain/text/number-in-url';
import { getArticle } from '@/services/articles/get-article';

export const GET = citationRoute<{ id: string; file: string }>('cite.article', 'This article', async (db, params, cited) => {
  const id = idInUrl(params.id);
  const article = id === null ? null : await getArticle(db, id);
  return article && citableArticle(article, await cited());
});
