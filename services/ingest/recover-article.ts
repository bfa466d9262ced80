/** What a page copied as it stands says about itself: title, source, day of publication, and its text without the furniture of the page. */
import { readArticle } from '@/engine/index';

export interface RecoveredArticle {
  readonly title: string | null;
  readonly source: string | null;
  readonly url: string | null;
  readonly published: string | null;
  readonly language: string | null;
  readonly body: string;
}

/** Facts that the page does not show are null. The body is empty when the page holds no running text. */
export function recoverArticle(text: string): RecoveredArticle {
  const { title, source, url, published, language, body } = readArticle(text);
  return {
    title: title === '' ? null : title,
    source: source ?? null,
    url: url ?? null,
    published: published ?? null,
    language: language ?? null,
    body,
  };
}
