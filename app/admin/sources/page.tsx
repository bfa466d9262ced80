/** The sources: what readers may see of their texts, and how their events are published. */
import { PageHeading } from '@/components/admin/page-heading';
import { ConsentForm } from '@/components/second-reader/consent-form';
import { RowLink } from '@/components/ui/button';
import { SourcePolicyForm } from '@/components/vocabulary/source-forms';
import { counted } from '@/domain/text/counted';
import { listSources } from '@/services/vocabulary/save-source';
import { decidesConsent, requireRole } from '../../_server/session/require-role';
import { changeSourceAction, setConsentAction } from './actions';

export const metadata = { title: 'Sources' };

export default async function SourcesPage() {
  const { db, user } = await requireRole('editor', '/admin/sources');
  const [sources, asksConsent] = await Promise.all([listSources(db), decidesConsent(db, user)]);
  return (
    <main className="page-width wide-page">
      <PageHeading
        title="Sources"
        lead="Select a source to rename or merge it. Visibility changes apply immediately. Publishing changes apply to new articles."
      />
      {sources.length === 0 ? (
        <p className="border-t py-6 text-ink-2">No sources yet. Dateline adds a source when you add its first article.</p>
      ) : null}
      <ul className="max-w-[64rem] wide:max-w-none wide:columns-2 wide:gap-x-16 wide:*:break-inside-avoid">
        {sources.map((source) => (
          <li key={source.id} className="grid items-center gap-x-6 gap-y-3 border-t py-4 desk:grid-cols-[1fr_auto]">
            <div className="min-w-0">
              <h2 className="font-medium">
                <RowLink href={`/admin/sources/${source.id}`}>{source.name}</RowLink>
              </h2>
              <p className="text-ink-3 text-meta">{counted(source.articles, 'article')}</p>
            </div>
            <div>
              <SourcePolicyForm action={changeSourceAction} source={source} />
              {asksConsent ? <ConsentForm action={setConsentAction} source={source} href="/admin/sources" /> : null}
            </div>
          </li>
        ))}
      </ul>
    </main>
  );
}
