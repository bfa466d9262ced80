/**
 * The page of an address that leads to nothing stored, answered with 404. Not by the framework's `notFound()`: that page is empty until its
 * scripts have run.
 */
import 'server-only';
import type { ReactNode } from 'react';
import { NoSuchPage } from '@/components/shell/no-such-page';
import { answerWith } from '@/db/request-context';

/** To be returned by a page before anything of it is sent. */
export function nothingHere(): ReactNode {
  answerWith(404);
  return (
    <>
      <meta name="robots" content="noindex" />
      <NoSuchPage />
    </>
  );
}
