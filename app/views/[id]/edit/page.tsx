/** Changes or deletes one's own view: name, description, URL and sharing. */
import type { Metadata } from 'next';
import { PageHeading } from '@/components/admin/page-heading';
import { LinkButton } from '@/components/ui/button';
import { DeleteView, ViewForm } from '@/components/views/view-forms';
import { idInUrl } from '@/domain/text/number-in-url';
import { viewHref, viewTimelineHref } from '@/domain/timeline/saved-views';
import { getView } from '@/services/history/saved-views';
import { nothingHere } from '../../../_server/answers/nothing-here';
import { requireRole } from '../../../_server/session/require-role';
import { changeViewAction, deleteViewAction } from '../../actions';

export const metadata: Metadata = { title: 'Edit view', robots: { index: false } };

export default async function Page({ params }: PageProps<'/views/[id]/edit'>) {
  const { id: text } = await params;
  const { db, user } = await requireRole('analyst', `/views/${encodeURIComponent(text)}/edit`);
  const id = idInUrl(text);
  const view = id === null ? null : await getView(db, id, user.id);
  if (!view?.mine) return nothingHere();
  const { name, description, query, shared } = view;
  return (
    <main className="page-width pb-8">
      <PageHeading title={`Edit “${name}”`}>
        <LinkButton href={viewHref(view.id)}>Back to view</LinkButton>
      </PageHeading>
      <div className="pb-8">
        <ViewForm
          action={changeViewAction}
          id={view.id}
          initial={{ name, description: description ?? '', query: viewTimelineHref(query), shared }}
        />
      </div>
      <DeleteView action={deleteViewAction} id={view.id} shared={shared} />
    </main>
  );
}
