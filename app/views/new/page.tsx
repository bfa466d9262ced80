import type { Metadata } from 'next';
import { PageHeading } from '@/components/admin/page-heading';
import { PageLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { SignInHint } from '@/components/views/save-view';
import { ViewForm } from '@/components/views/view-forms';
import { pairsOf } from '@/domain/filters/parse-filters';
import { cutText } from '@/domain/text/cut-text';
import { MAX_VIEW_NAME, newViewHref, printView, readViewAddress, viewTimelineHref } from '@/domain/timeline/saved-views';
import { describeView } from '@/services/export/describe-view';
import { database } from '../../_server/context';
import { currentUser, visitorOf } from '../../_server/session/require-role';
import { saveViewAction } from '../actions';

export const metadata: Metadata = { title: 'Save view', robots: { index: false } };

export default async function Page({ searchParams }: PageProps<'/views/new'>) {
  const address = readViewAddress(String(new URLSearchParams(pairsOf(await searchParams))));
  const query = printView(address);
  const visitor = visitorOf(await currentUser());
  const { title } = await describeView(await database(), address.filters);
  return (
    <main className="page-width pb-8">
      <PageHeading
        title="Save view"
        lead={
          <>
            {title}. <PageLink href={viewTimelineHref(query)}>Back to timeline</PageLink>
          </>
        }
      />
      {address.dropped.length > 0 ? (
        <div className="max-w-[40rem] pb-4">
          <Notice kind="warning">Ignored: {address.dropped.join(', ')}.</Notice>
        </div>
      ) : null}
      {visitor === 'may' ? (
        <ViewForm
          action={saveViewAction}
          id={null}
          initial={{ name: query === '' ? '' : cutText(title, MAX_VIEW_NAME), description: '', query, shared: false }}
        />
      ) : (
        <SignInHint visitor={visitor} next={newViewHref(query)} />
      )}
    </main>
  );
}
