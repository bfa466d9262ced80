'use server';
/** An article is pasted, its events extracted; later it is published with all that waits in it. */
import { z } from 'zod';
import { articleFields } from '@/domain/article-form';
import { publishArticle } from '@/services/articles/publish-article';
import { setDisplayRight } from '@/services/articles/set-display-right';
import { ingestArticle } from '@/services/ingest/ingest-article';
import { callerOf } from '../../_server/caller';
import { defineAction } from '../../_server/define-action';
import { rowId, rowVersion } from '../../_server/form-numbers';

export const ingestArticleAction = defineAction({
  name: 'articles.ingest',
  role: 'editor',
  rate: { max: 30, seconds: 60 },
  // reading the text takes a while; the service opens its transaction only when there is something to write
  ownTransaction: true,
  input: z.strictObject(articleFields),
  async run(context, { title, source, url, published, text }) {
    const report = await ingestArticle(
      context.db,
      { text, title, source, url, published, format: 'text' },
      { ...callerOf(context), publish: false },
    );
    const query = new URLSearchParams({ done: report.created ? 'read' : 'known', inferred: report.inferred.join(' ') });
    return { data: null, redirectTo: `/admin/articles/${report.articleId}?${query}`, audit: null };
  },
});

export const publishArticleAction = defineAction({
  name: 'articles.publish',
  role: 'editor',
  input: z.strictObject({ id: rowId, version: rowVersion, intent: z.literal('accept') }),
  async run(context, { id, version }) {
    await publishArticle(context.db, { id, version, by: callerOf(context) });
    return { data: null, redirectTo: `/admin/articles/${id}?done=published`, audit: null };
  },
});

export const setDisplayRightAction = defineAction({
  name: 'sources.set-display-right',
  role: 'editor',
  input: z.strictObject({ id: rowId, displayRight: z.enum(['full', 'quotations', 'hidden'], { error: 'Choose one of the list.' }) }),
  async run(context, { id, displayRight }) {
    await setDisplayRight(context.db, { articleId: id, displayRight, by: callerOf(context) });
    return { data: null, message: 'Set, for all articles of this source.', audit: null };
  },
});
