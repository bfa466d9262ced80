import { redirect } from 'next/navigation';
import { DoneNotice, type DoneWords, PageHeading } from '@/components/admin/page-heading';
import { LinkButton } from '@/components/ui/button';
import { ActorForm } from '@/components/vocabulary/actor-form';
import { MergeList } from '@/components/vocabulary/merge-parts';
import { actorHref } from '@/domain/hrefs';
import { actorKindLabel } from '@/domain/labels';
import { actorValues } from '@/domain/vocabulary/vocabulary-views';
import { readActorRecord } from '@/services/vocabulary/actor-record';
import { actorNames } from '@/services/vocabulary/list-actors';
import { listMerges } from '@/services/vocabulary/merge-records';
import { nothingHere } from '../../../_server/answers/nothing-here';
import { editorRecord } from '../../../_server/session/editor-record';
import { saveActorAction, undoActorMergeAction } from '../actions';

export const metadata = { title: 'Edit actor' };

const DONE: DoneWords = {
  created: 'Added. Dateline will recognize this actor in new articles.',
  saved: 'Saved. Changes apply immediately.',
  merged: 'Actors merged. You can undo the merge below.',
  parted: 'Merge undone. This actor is separate again.',
};

export default async function EditActorPage({ params, searchParams }: PageProps<'/admin/actors/[id]'>) {
  const { db, record: actor } = await editorRecord(params, '/admin/actors/[id]', readActorRecord);
  if (!actor) return nothingHere();
  if (actor.mergedInto) redirect(`/admin/actors/${actor.mergedInto.id}`);
  const [{ done }, names, merges] = await Promise.all([searchParams, actorNames(db), listMerges(db, 'actor', actor.slug)]);
  return (
    <main className="page-width">
      <PageHeading
        title={actor.name}
        lead={`${actorKindLabel(actor.kind)}. Renaming the actor does not change its URL ID, “${actor.slug}”.`}
      >
        <LinkButton href={actorHref(actor)}>View public page</LinkButton>
        <LinkButton href={`/admin/actors/${actor.id}/merge`}>Merge into another actor</LinkButton>
      </PageHeading>
      <DoneNotice words={DONE} done={done} />
      <ActorForm
        key={actor.version}
        action={saveActorAction}
        initial={actorValues(actor)}
        hidden={{ id: String(actor.id), version: String(actor.version) }}
        names={names}
        label="Save changes"
      />
      <MergeList merges={merges} undo={undoActorMergeAction} />
    </main>
  );
}
