/** Archived copies of articles: their state in words, and their URLs. */
import { deskHref } from '../hrefs';

/** Why a copy is not there. */
export type MissingCopy = 'deleted' | 'expired' | 'quota' | 'not-in-backup';

export const MISSING_COPY_WORDS: Readonly<Record<MissingCopy, string>> = {
  deleted: 'Copy deleted by an editor',
  expired: 'Copy deleted after the retention period',
  quota: 'Copy not stored, because the limit for copies is reached',
  'not-in-backup': 'Copy not in this backup',
};

/** An archived copy without its bytes. */
export interface CopyView {
  /** number of the article’s revision */
  readonly revision: number;
  readonly name: string;
  readonly mediaType: string;
  readonly url: string | null;
  /** ISO 8601 UTC */
  readonly storedAt: string;
  readonly sha256: string;
  readonly size: number;
  /** null: the copy is there */
  readonly missing: MissingCopy | null;
}

export const copiesHref = (articleId: number): string => `${deskHref(articleId)}/copies`;
export const copyHref = (articleId: number, revision: number): string => `${copiesHref(articleId)}/${revision}`;

/** Documents with their own policy, which only a frame of this site may show. */
export const isCopyPath = (pathname: string): boolean => /^\/admin\/articles\/\d{1,10}\/copies\/\d{1,10}$/.test(pathname);
