/** The archived copy of an article: its link on the review page, its facts, and the frame that shows it. */
import type { ReactNode } from 'react';
import type { FormAction } from '@/domain/action-state';
import { instantWords } from '@/domain/dates/day-words';
import { type CopyView, copiesHref, copyHref, MISSING_COPY_WORDS } from '@/domain/desk/copies';
import { urlOf } from '@/domain/hrefs';
import { numberWords } from '@/domain/text/counted';
import { Link } from '../ui/button';
import { Notice } from '../ui/notice';
import { VerdictForm } from './verdict-form';

const KILOBYTE = 1024;

export function CopyLink({ articleId, copy }: { articleId: number; copy: CopyView | undefined }) {
  if (!copy) return null;
  return (
    <Link href={copiesHref(articleId)} className="link py-2 text-meta">
      {copy.missing ? MISSING_COPY_WORDS[copy.missing] : 'Archived copy'}
    </Link>
  );
}

export function ArchivedCopy({ articleId, copy, deleteCopy }: { articleId: number; copy: CopyView; deleteCopy: FormAction }) {
  const { revision, name, url, storedAt, sha256, size, missing } = copy;
  const address = url === null ? null : urlOf(url);
  const facts: readonly (readonly [string, ReactNode])[] = [
    ['URL', address && /^https?:$/.test(address.protocol) ? <SourceLink key="url" href={address.href} /> : 'Unknown'],
    ['Saved', instantWords(storedAt)],
    ['File', name],
    ['Size', `${numberWords(Math.max(1, Math.round(size / KILOBYTE)))} KB`],
    ['SHA-256', <code key="sha256">{sha256}</code>],
  ];
  return (
    <div className="flex flex-col gap-4 pb-12">
      <dl className="grid gap-x-6 gap-y-1 text-meta tablet:grid-cols-[auto_1fr]">
        {facts.map(([label, value]) => (
          <div key={label} className="contents">
            <dt className="text-ink-2">{label}</dt>
            <dd className="min-w-0 break-all">{value}</dd>
          </div>
        ))}
      </dl>
      {missing ? (
        <Notice kind="warning">{MISSING_COPY_WORDS[missing]}. The article’s text is still available.</Notice>
      ) : (
        <>
          <p className="text-ink-2 text-meta">
            Scripts, forms and content from other sites are blocked, so the page may look different.{' '}
            <a className="link" href={copyHref(articleId, revision)} download>
              Download original
            </a>
          </p>
          <iframe
            title={`Archived copy of ${name}`}
            src={copyHref(articleId, revision)}
            sandbox=""
            referrerPolicy="no-referrer"
            className="h-[70vh] w-full border bg-white"
          />
          <details>
            <summary className="link w-fit cursor-pointer text-meta">Delete copy</summary>
            <div className="mt-3 flex max-w-[66ch] flex-col items-start gap-3">
              <p>This deletes the copy permanently. The article, its events and the copy’s hash are kept.</p>
              <VerdictForm action={deleteCopy} fields={{ id: articleId, revision }} label="Delete copy" />
            </div>
          </details>
        </>
      )}
    </div>
  );
}

const SourceLink = ({ href }: { href: string }) => (
  <a className="link" href={href} rel="noopener nofollow ugc">
    {href}
  </a>
);
