/** The second reader: endpoint, costs and consent, a test of the connection, and its usage. For administrators. */
import { PageHeading } from '@/components/admin/page-heading';
import { SecondReaderSettingsForm } from '@/components/second-reader/settings-form';
import { ConnectionTestForm } from '@/components/second-reader/test-form';
import { TextLink } from '@/components/ui/button';
import { Section } from '@/components/ui/section';
import { monthName } from '@/domain/dates/day-words';
import { usageWords } from '@/domain/second-reader/usage-words';
import { getSecondReaderSettings } from '@/services/second-reader/client/settings';
import { usageSince } from '@/services/second-reader/client/usage';
import { requireRole } from '../../../_server/session/require-role';
import { today } from '../../../_server/site';
import { saveSecondReaderAction, testSecondReaderAction } from './actions';

export const metadata = { title: 'Second reader' };

export default async function SecondReaderPage() {
  const { db } = await requireRole('admin', '/admin/site/second-reader');
  const day = today();
  const settings = await getSecondReaderSettings(db);
  const [ofDay, ofMonth] = await Promise.all([usageSince(db, day), usageSince(db, `${day.slice(0, 7)}-01`)]);
  return (
    <main className="page-width wide-page">
      <PageHeading
        title="Second reader"
        lead="A language model of your choice can read articles in addition to the engine. Dateline verifies each event that the model proposes."
      >
        <TextLink href="/admin/site">Site settings</TextLink>
      </PageHeading>
      <div className="beside">
        <section className="border-t py-6" aria-label="Settings">
          <p className="mb-6 max-w-[62ch] text-ink-2">
            The endpoint receives the title, publication date and text of each article that the model reads, and nothing else. Without an
            endpoint, no text leaves this computer.
          </p>
          <SecondReaderSettingsForm action={saveSecondReaderAction} settings={settings} />
        </section>
        <div>
          <Section id="usage" title="Usage" className="border-t py-6" titleClass="mb-2">
            <p className="text-ink-2">{usageWords({ settings, ofDay, ofMonth, month: monthName(Number(day.slice(5, 7))) })}</p>
          </Section>
          <Section id="connection" title="Connection" className="border-t py-6" titleClass="mb-2">
            <p className="mb-4 max-w-[62ch] text-ink-2">
              The test sends a sample paragraph to the saved endpoint. Its tokens count toward the daily limit. Save your changes first.
            </p>
            <ConnectionTestForm action={testSecondReaderAction} />
          </Section>
        </div>
      </div>
    </main>
  );
}
