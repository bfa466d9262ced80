/** Processes an article in the browser while the editor types it, with the same stages as the server. */
import { READY, type ReadAnswer, type ReadQuestion, type ToReader } from '@/domain/desk/live-reading';
import { isDatelineError } from '@/domain/errors';
import { extract } from '@/engine/extract';
import type { VocabularyActor } from '@/engine/model/event';
import { buildActorIndex } from '@/engine/pipeline';
import { finishArticle } from '@/services/ingest/finish-article';
import { recognizePaste } from '@/services/reading/complete-facts';
import { looksLikeHtml } from '@/services/reading/recognize-text';

let vocabulary = buildActorIndex([]);

addEventListener('message', ({ data }: MessageEvent<ToReader>) => {
  if ('id' in data) postMessage(answer(data));
  else begin(data.actors);
});

function begin(actors: readonly VocabularyActor[]): void {
  vocabulary = buildActorIndex(actors);
  postMessage(READY);
}

function answer({ id, text, isBody, given }: ReadQuestion): ReadAnswer {
  if (!isBody && looksLikeHtml(text))
    return nothing(id, {
      field: 'text',
      message: 'This is the HTML of a web page. Submit the page, and the server will extract its text.',
    });
  try {
    const read = isBody ? { facts: {}, note: null, body: text, original: text } : recognizePaste(text, given.url);
    const { url, ...article } = finishArticle(read, given).article;
    const { events } = extract({ ...article, ...(url === null ? {} : { url }) }, { vocabulary });
    const { title, published, body } = article;
    return { id, article: { title, published, body }, events, problem: null };
  } catch (error) {
    if (isDatelineError(error)) return nothing(id, { field: error.field ?? null, message: error.message });
    return nothing(id, { field: null, message: 'The live preview cannot process this text. You can still submit the text.' });
  }
}

const nothing = (id: number, problem: ReadAnswer['problem']): ReadAnswer => ({ id, article: null, events: [], problem });
