/** The sources: what readers may see of their texts, and how their events are published. */
import type { Metadata } from 'next';
import { PageHeading } from '@/components/admin/page-heading';
import { SourceForm } from '@/components/site/site-forms';
import { listSources } from '@/services/sources/list-sources';
import { database } from '../../_server/context';
import { requireRole } from '../../_server/session/require-role';
import { changeSourceAction } from './actions';

export const metadata: Metadata = { title: 'Sources' };

export default async function SourcesPage() {
  await requireRole('editor', '/admin/sources');
  const sources = await listSources(await database());
  return (
    <main className="page-width wide-page">
      <PageHeading title="Sources" lead="Visibility changes apply immediately. Publishing changes apply to new articles." />
      {sources.length === 0 ? (
        <p className="border-t py-6 text-ink-2">No sources yet. Dateline adds a source with its first article.</p>
      ) : null}
      <ul className="two-columns max-w-[64rem] wide:max-w-none">
        {sources.map((source) => (
          <li key={source.id} className="grid items-center gap-x-6 gap-y-3 border-t py-4 desk:grid-cols-[1fr_auto]">
            <div className="min-w-0">
              <h2 className="font-medium">{source.name}</h2>
              <p className="text-ink-3 text-meta">{source.articles === 1 ? '1 article' : `${source.articles} articles`}</p>
            </div>
            <SourceForm action={changeSourceAction} source={source} />
          </li>
        ))}
      </ul>
    </main>
  );
}
