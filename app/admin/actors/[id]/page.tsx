/** One actor: change it, merge it into another, undo what was merged into it. */
import type { Metadata } from 'next';
import { permanentRedirect } from 'next/navigation';
import { DoneNotice, type DoneWords } from '@/components/admin/done-notice';
import { PageHeading } from '@/components/admin/page-heading';
import { LinkButton } from '@/components/ui/button';
import { ActorForm } from '@/components/vocabulary/actor-form';
import { MergeList } from '@/components/vocabulary/merge-list';
import { actorHref } from '@/domain/hrefs';
import { actorKindLabel } from '@/domain/labels';
import { actorValues } from '@/domain/vocabulary/vocabulary-values';
import { readActorRecord } from '@/services/vocabulary/actor-record';
import { listMerges } from '@/services/vocabulary/merging/list-merges';
import { actorNames } from '../../../_server/actor-names';
import { nothingHere } from '../../../_server/answers/nothing-here';
import { database } from '../../../_server/context';
import { idInPath } from '../../../_server/forms/form-numbers';
import { requireRole } from '../../../_server/session/require-role';
import { saveActorAction, undoActorMergeAction } from '../actions';

export const metadata: Metadata = { title: 'Edit actor' };

const DONE: DoneWords = {
  created: 'Entered. The next article that names it is understood.',
  saved: 'Saved. Filters and pages show it at once.',
  merged: 'Merged. It can be undone below.',
  parted: 'The merge is undone: this is an actor of its own again.',
};

export default async function EditActorPage({ params, searchParams }: PageProps<'/admin/actors/[id]'>) {
  const { id: text } = await params;
  await requireRole('editor', `/admin/actors/${encodeURIComponent(text)}`);
  const id = idInPath(text);
  const db = await database();
  const actor = id === null ? null : await readActorRecord(db, id);
  if (!actor) return nothingHere();
  if (actor.mergedInto) permanentRedirect(`/admin/actors/${actor.mergedInto.id}`);
  const [{ done }, names, merges] = await Promise.all([searchParams, actorNames(db), listMerges(db, 'actor', actor.slug)]);
  return (
    <main className="page-width">
      <PageHeading title={actor.name} lead={`${actorKindLabel(actor.kind)}. Its address is “${actor.slug}” and stays so under any name.`}>
        <LinkButton href={actorHref(actor)}>Read it as a reader</LinkButton>
        <LinkButton href={`/admin/actors/${actor.id}/merge`}>Merge into another</LinkButton>
      </PageHeading>
      <DoneNotice words={DONE} done={done} />
      <ActorForm
        key={actor.version}
        action={saveActorAction}
        initial={actorValues(actor)}
        hidden={{ id: String(actor.id), version: String(actor.version) }}
        names={names}
        label="Save"
      />
      <MergeList merges={merges} undo={undoActorMergeAction} />
    </main>
  );
}
