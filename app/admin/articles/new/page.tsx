import { PageHeading } from '@/components/admin/page-heading';
import { Bookmarklet } from '@/components/jobs/bookmarklet';
import { AddressesForm, FilesForm } from '@/components/jobs/files-form';
import { PasteForm } from '@/components/jobs/paste-form';
import { ChipNav } from '@/components/ui/chip-nav';
import { formNumber, textDraftKey } from '../../../_server/mutations/form-page';
import { requireRole } from '../../../_server/session/require-role';
import { pageOrigin, today } from '../../../_server/site';
import { LivePreview } from '../../live-preview';
import { receiveAddressesAction, receiveFilesAction, receiveTextAction } from '../actions';

export const metadata = { title: 'Add article' };

const HERE = '/admin/articles/new';
const WAYS = [
  { way: 'text', href: HERE, label: 'Text' },
  { way: 'files', href: `${HERE}?from=files`, label: 'Files' },
  { way: 'addresses', href: `${HERE}?from=addresses`, label: 'URLs' },
  { way: 'bookmarklet', href: `${HERE}?from=bookmarklet`, label: 'Bookmarklet' },
] as const;

export default async function NewArticlePage({ searchParams }: PageProps<'/admin/articles/new'>) {
  const { user } = await requireRole('editor', HERE);
  const query = await searchParams;
  const number = formNumber(HERE, query);
  const chosen = WAYS.find(({ way }) => way === query.from) ?? WAYS[0];
  return (
    <main className="page-width wide-page">
      <PageHeading title="Add article" lead="Dateline finds dated events in the text and links each one to the sentence that reports it." />
      <ChipNav
        label="Import method"
        className="pb-6"
        chips={[
          ...WAYS.map(({ way, href, label }) => ({ href, words: label, isCurrent: way === chosen.way })),
          { href: '/admin/import', words: 'Import events from a table' },
        ]}
      />
      {chosen.way === 'text' ? (
        <PasteForm
          action={receiveTextAction}
          number={number}
          draftKey={textDraftKey(user.id, null)}
          today={today()}
          beside={<LivePreview />}
        />
      ) : null}
      {chosen.way === 'files' ? <FilesForm action={receiveFilesAction} number={number} /> : null}
      {chosen.way === 'addresses' ? <AddressesForm action={receiveAddressesAction} number={number} /> : null}
      {chosen.way === 'bookmarklet' ? <Bookmarklet origin={await pageOrigin()} /> : null}
    </main>
  );
}
