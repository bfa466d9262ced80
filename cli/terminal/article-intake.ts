/** Where the articles of `dateline ingest` go: into the database here, or to a server that runs elsewhere. */
import { toldRevision } from '@/services/ingest/add-revision';
import { finishArticle } from '@/services/ingest/finish-article';
import { recognizeBytes } from '@/services/recognize/recognize-bytes';
import type { TakenArticle } from './article-sources';
import { openStore } from './open-store';
import { type RemoteServer, sendArticle } from './remote-articles';

export interface IntakeOptions {
  /** the day of publication where the text does not say it */
  readonly published: string | null;
  readonly publish: boolean;
}

export interface TakenIn {
  readonly articleId: number;
  readonly created: boolean;
  /** a new text of an article that is stored already */
  readonly revision: { readonly number: number; readonly found: number; readonly orphaned: number } | null;
  readonly events: { readonly created: number; readonly joined: number };
  readonly inferred: readonly string[];
}

export interface ArticleIntake {
  take(article: TakenArticle): Promise<TakenIn>;
  close(): Promise<void>;
}

export async function openLocalIntake(options: IntakeOptions): Promise<ArticleIntake> {
  const store = await openStore();
  const send = (article: TakenArticle) => {
    if ('text' in article) return store.run('ingest', { ...article, ...options });
    const { bytes, mediaType, url = null } = article;
    return store.run('ingest-bytes', { base64: Buffer.from(bytes).toString('base64'), mediaType, url, ...options });
  };
  return {
    async take(article) {
      const { revision, ...report } = await send(article);
      return { ...report, revision: toldRevision(revision) };
    },
    close: () => store.close(),
  };
}

/** Bytes are read here: a server takes texts. */
export function openRemoteIntake(server: RemoteServer, { published, publish }: IntakeOptions): ArticleIntake {
  const read = async (article: TakenArticle) => {
    if ('text' in article) return { ...article, ...(published === null ? {} : { published }) };
    const { body, title, source, url, ...rest } = finishArticle(await recognizeBytes(article), { published }).article;
    return { text: body, title, source, ...(url === null ? {} : { url }), published: rest.published, language: rest.language };
  };
  return {
    async take(taken) {
      const { article, ...report } = await sendArticle(server, { ...(await read(taken)), publish });
      return { articleId: article, ...report };
    },
    close: async () => undefined,
  };
}
