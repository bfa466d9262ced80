/** What a page copied as it stands says about itself: title, source, day of publication, and its text without the furniture of the page. */

export interface RecoveredArticle {
  readonly title: string | null;
  readonly source: string | null;
  readonly url: string | null;
  readonly published: string | null;
  readonly language: string | null;
  readonly body: string;
}

export const recoverArticle = (text: string): RecoveredArticle => ({
  title: null,
  source: null,
  url: null,
  published: null,
  language: null,
  body: text,
});
