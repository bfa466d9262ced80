/**
 * Page with status 404 for a URL without a record. Replaces the framework's `notFound()`, whose page is empty until its scripts have run.
 */
import 'server-only';
import type { ReactNode } from 'react';
import { NoSuchPage } from '@/components/shell/no-such-page';
import { answerWith } from '@/db/request-context';

/** A page must return this before it sends any content. */
export function nothingHere(): ReactNode {
  answerWith(404);
  return (
    <>
      <meta name="robots" content="noindex" />
      <NoSuchPage />
    </>
  );
}
