/** Differences between stored events and the current engine version, to check and accept in bulk. */
import { ActionForm, FormMessage, SubmitButton } from '@/components/admin/action-form';
import { PageHeading } from '@/components/admin/page-heading';
import { Rereading } from '@/components/jobs/rereading';
import { TextLink } from '@/components/ui/button';
import { messageOf } from '@/domain/errors';
import { deskHref } from '@/domain/hrefs';
import { numberWords } from '@/domain/text/counted';
import { listOutdated } from '@/services/reextract/list-outdated';
import { lookAgain } from '@/services/reextract/reread-article';
import { VERSIONS } from '@/services/site/versions';
import { requireRole } from '../../_server/session/require-role';
import { rereadArticlesAction } from '../articles/actions';

export const metadata = { title: 'Re-run extraction' };

const PAGE = 20;

export default async function Page() {
  const { db } = await requireRole('editor', '/admin/re-extraction');
  const { total, ids } = await listOutdated(db, { version: VERSIONS.engine, limit: PAGE });
  const readings = [];
  const unread = [];
  for (const id of ids) {
    const reading = await lookAgain(db, id).catch(messageOf);
    if (typeof reading === 'string') unread.push({ id, why: reading });
    else readings.push(reading);
  }
  return (
    <main className="page-width pb-8">
      <PageHeading
        title="Re-run extraction"
        lead={
          total === 0
            ? `All articles are up to date with engine ${VERSIONS.engine}.`
            : `${total === 1 ? '1 article was' : `${numberWords(total)} articles were`} processed by another engine version (current: ${VERSIONS.engine}). Preview the changes, then apply them. Events that an editor reviewed or edited stay the same.`
        }
      />
      {unread.map(({ id, why }) => (
        <p key={id} className="border-t py-3">
          <TextLink href={deskHref(id)}>Article {id}</TextLink>: {why}
        </p>
      ))}
      {readings.length === 0 ? null : (
        <ActionForm action={rereadArticlesAction}>
          <FormMessage />
          <ul className="border-t">
            {readings.map((reading) => (
              <Rereading key={reading.articleId} reading={reading} />
            ))}
          </ul>
          <div className="py-6">
            <SubmitButton busy="Applying…">Apply selected changes</SubmitButton>
          </div>
        </ActionForm>
      )}
    </main>
  );
}
