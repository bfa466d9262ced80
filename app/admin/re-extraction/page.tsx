/** What this version of the engine reads otherwise in stored articles, to be looked at first and then taken over in bulk. */
import type { Metadata } from 'next';
import { PageHeading } from '@/components/admin/page-heading';
import { RereadForm } from '@/components/reextract/reread-form';
import { Rereading } from '@/components/reextract/rereading';
import { numberWords } from '@/domain/text/counted';
import { currentExtractorVersion, listOutdated } from '@/services/reextract/list-outdated';
import { lookAgain } from '@/services/reextract/reread-article';
import { database } from '../../_server/context';
import { requireRole } from '../../_server/session/require-role';
import { rereadArticlesAction } from './actions';

export const metadata: Metadata = { title: 'Read again' };

const PAGE = 20;

export default async function Page() {
  await requireRole('editor', '/admin/re-extraction');
  const db = await database();
  const { total, ids } = await listOutdated(db, currentExtractorVersion, PAGE);
  const readings = [];
  for (const id of ids) readings.push(await lookAgain(db, id));
  return (
    <main className="page-width pb-8">
      <PageHeading
        title="Read again"
        lead={
          total === 0
            ? `Every article was read by version ${currentExtractorVersion} of the engine.`
            : `${total === 1 ? 'One article was' : `${numberWords(total)} articles were`} read by another version of the engine than ${currentExtractorVersion}. What an editor checked or changed always stays.`
        }
      />
      {readings.length === 0 ? null : (
        <RereadForm action={rereadArticlesAction}>
          <ul className="border-t">
            {readings.map((reading) => (
              <Rereading key={reading.articleId} reading={reading} />
            ))}
          </ul>
        </RereadForm>
      )}
    </main>
  );
}
