import { PageHeading } from '@/components/admin/page-heading';
import { ActorForm } from '@/components/vocabulary/actor-form';
import { NUMBER_FIELD } from '@/domain/desk/form-number';
import { NEW_ACTOR } from '@/domain/vocabulary/vocabulary-views';
import { actorNames } from '@/services/vocabulary/list-actors';
import { formNumber } from '../../../_server/mutations/form-page';
import { requireRole } from '../../../_server/session/require-role';
import { createActorAction } from '../actions';

export const metadata = { title: 'Add actor' };

const HERE = '/admin/actors/new';

export default async function NewActorPage({ searchParams }: PageProps<'/admin/actors/new'>) {
  const { db } = await requireRole('editor', HERE);
  const number = formNumber(HERE, await searchParams);
  const names = await actorNames(db);
  return (
    <main className="page-width">
      <PageHeading title="Add actor" lead="Dateline will recognize this actor in new articles." />
      <ActorForm action={createActorAction} initial={NEW_ACTOR} hidden={{ [NUMBER_FIELD]: number }} names={names} label="Add actor" />
    </main>
  );
}
