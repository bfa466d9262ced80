/** The sources: what readers may see of their texts, and how their events are published. */
import type { Metadata } from 'next';
import Link from 'next/link';
import { PageHeading } from '@/components/admin/page-heading';
import { ConsentForm } from '@/components/second-reader/consent-form';
import { SourcePolicyForm } from '@/components/vocabulary/source-forms';
import type { SecondReaderConsent } from '@/domain/second-reader/reader-settings';
import { sourceConsents } from '@/services/second-reader/client/consent';
import { listSources } from '@/services/vocabulary/save-source';
import { decidesConsent, requireRole } from '../../_server/session/require-role';
import { changeSourceAction } from './actions';
import { setConsentAction } from './consent-actions';

export const metadata: Metadata = { title: 'Sources' };

export default async function SourcesPage() {
  const { db, user } = await requireRole('editor', '/admin/sources');
  const sources = await listSources(db);
  const consents = (await decidesConsent(db, user)) ? await sourceConsents(db) : null;
  return (
    <main className="page-width wide-page">
      <PageHeading
        title="Sources"
        lead="Select a source to rename or merge it. Visibility changes apply immediately. Publishing changes apply to new articles."
      />
      {sources.length === 0 ? (
        <p className="border-t py-6 text-ink-2">No sources yet. Dateline adds a source when you add its first article.</p>
      ) : null}
      <ul className="two-columns max-w-[64rem] wide:max-w-none">
        {sources.map((source) => (
          <li key={source.id} className="grid items-center gap-x-6 gap-y-3 border-t py-4 desk:grid-cols-[1fr_auto]">
            <div className="min-w-0">
              <h2 className="font-medium">
                <Link href={`/admin/sources/${source.id}`} className="hover:text-accent pointer-coarse:py-1.5">
                  {source.name}
                </Link>
              </h2>
              <p className="text-ink-3 text-meta">{source.articles === 1 ? '1 article' : `${source.articles} articles`}</p>
            </div>
            <div>
              <SourcePolicyForm action={changeSourceAction} source={source} />
              <Consent id={source.id} name={source.name} value={consents?.get(source.id)} />
            </div>
          </li>
        ))}
      </ul>
    </main>
  );
}

/** Shown to administrators if a second reader is configured. */
const Consent = ({ id, name, value }: { id: number; name: string; value: SecondReaderConsent | undefined }) =>
  value === undefined ? null : <ConsentForm action={setConsentAction} id={id} sourceName={name} value={value} href="/admin/sources" />;
