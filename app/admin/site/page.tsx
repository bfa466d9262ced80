/** The site settings: descriptions, limits and the removal of the demo data. For administrators. */
import { PageHeading } from '@/components/admin/page-heading';
import { RemoveDemonstration, SettingsForm } from '@/components/admin/site-forms';
import { TextLink } from '@/components/ui/button';
import { Section } from '@/components/ui/section';
import { readerStateWords } from '@/domain/second-reader/usage-words';
import { INVENTED_HASHES } from '@/services/demonstration/demonstration-files';
import { findDemonstration } from '@/services/demonstration/remove-demonstration';
import { copiesMegabytes } from '@/services/fetch/copies';
import { getSecondReaderSettings } from '@/services/second-reader/client/settings';
import { getSettings, settingsVersion } from '@/services/site/site-settings';
import { requireRole } from '../../_server/session/require-role';
import { removeDemonstrationAction, saveSettingsAction } from './actions';

export const metadata = { title: 'Site settings' };

export default async function SitePage() {
  const { db } = await requireRole('admin', '/admin/site');
  const [settings, reader, copies, demo] = await Promise.all([
    getSettings(db),
    getSecondReaderSettings(db),
    copiesMegabytes(db),
    findDemonstration(db, INVENTED_HASHES),
  ]);
  return (
    <main className="page-width wide-page">
      <PageHeading title="Site settings" lead="Changes apply immediately on all pages." />
      <div className="beside">
        <section className="max-w-[56rem] border-t py-6" aria-label="Settings">
          <SettingsForm
            action={saveSettingsAction}
            settings={{ ...settings, version: settingsVersion(settings) }}
            copiesMegabytes={copies}
          />
        </section>
        <div>
          <Section id="second-reader" title="Second reader" className="max-w-[56rem] border-t py-6" titleClass="mb-3">
            <p className="text-ink-2">{readerStateWords(reader)}</p>
            <p className="mt-2">
              <TextLink href="/admin/site/second-reader">Configure second reader</TextLink>
            </p>
          </Section>
          <Section id="demonstration" title="Demo data" className="max-w-[56rem] border-t py-6" titleClass="mb-3">
            <RemoveDemonstration
              action={removeDemonstrationAction}
              articles={demo.articles.length}
              events={demo.events.length}
              kept={demo.kept.length}
            />
          </Section>
        </div>
      </div>
    </main>
  );
}
