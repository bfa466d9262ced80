/** A new actor. */
import type { Metadata } from 'next';
import { PageHeading } from '@/components/admin/page-heading';
import { ActorForm } from '@/components/vocabulary/actor-form';
import { NEW_ACTOR } from '@/domain/vocabulary/vocabulary-values';
import { actorNames } from '../../../_server/actor-names';
import { database } from '../../../_server/context';
import { requireRole } from '../../../_server/session/require-role';
import { createActorAction } from '../actions';

export const metadata: Metadata = { title: 'New actor' };

export default async function NewActorPage() {
  await requireRole('editor', '/admin/actors/new');
  const names = await actorNames(await database());
  return (
    <main className="page-width">
      <PageHeading title="New actor" lead="The next article that names it is understood." />
      <ActorForm action={createActorAction} initial={NEW_ACTOR} hidden={{}} names={names} label="Enter the actor" />
    </main>
  );
}
