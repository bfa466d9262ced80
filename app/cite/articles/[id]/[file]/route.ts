/** The citation of an article for a reference manager. Reached as `/articles/12.bib`. */
import { connection } from 'next/server';
import { answerCitation } from '@/app/_server/answers/answer-citation';
import { database } from '@/app/_server/context';
import { defineRoute } from '@/app/_server/mutations/define-route';
import { publicOrigin, today } from '@/app/_server/site';
import { notFound } from '@/domain/errors';
import { citableArticle } from '@/domain/export/citable';
import { citationFileOf } from '@/domain/export/citations';
import { idInUrl } from '@/domain/text/number-in-url';
import { getArticle } from '@/services/articles/get-article';

export const GET = defineRoute<{ id: string; file: string }, 'public'>({
  name: 'cite.article',
  role: 'public',
  async handle(request, { params }) {
    await connection();
    const requestedId = idInUrl(params.id);
    const file = citationFileOf(params.file);
    if (file === null || requestedId === null) throw notFound('This article');
    const article = await getArticle(await database(), requestedId);
    if (!article) throw notFound('This article');
    return answerCitation(citableArticle(article, { origin: publicOrigin(request.headers), accessed: today() }), file);
  },
});
