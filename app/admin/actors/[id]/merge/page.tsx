import { redirect } from 'next/navigation';
import { PageHeading } from '@/components/admin/page-heading';
import { ActorNameInput, ActorNames } from '@/components/event-form/actor-name-input';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { MergePreviewBox, mergeLines } from '@/components/vocabulary/merge-parts';
import { actorKindLabel } from '@/domain/labels';
import { typedLine } from '@/domain/text/cut-text';
import { findActor } from '@/services/find-names';
import { readActorRecord } from '@/services/vocabulary/actor-record';
import { actorNames } from '@/services/vocabulary/list-actors';
import { previewActorMerge } from '@/services/vocabulary/merge-records';
import { nothingHere } from '../../../../_server/answers/nothing-here';
import { editorRecord } from '../../../../_server/session/editor-record';
import { mergeActorsAction } from '../../actions';

export const metadata = { title: 'Merge actors' };

const MAX_NAME = 120;

export default async function MergeActorsPage({ params, searchParams }: PageProps<'/admin/actors/[id]/merge'>) {
  const { db, record: source } = await editorRecord(params, '/admin/actors/[id]/merge', readActorRecord);
  if (!source) return nothingHere();
  if (source.mergedInto) redirect(`/admin/actors/${source.mergedInto.id}`);
  const { into } = await searchParams;
  const name = typeof into === 'string' ? typedLine(into, MAX_NAME) : '';
  const found = name === '' ? null : await findActor(db, name);
  const target = found === null ? null : await readActorRecord(db, found.id);
  const [names, preview] = await Promise.all([
    actorNames(db),
    target && target.id !== source.id ? previewActorMerge(db, source.id, target.id) : null,
  ]);
  const problem =
    name === ''
      ? undefined
      : !target
        ? 'No actor has this name. Choose one from the list.'
        : target.id === source.id
          ? 'This is the same actor. Choose another actor.'
          : undefined;
  return (
    <main className="page-width">
      <PageHeading title={`Merge “${source.name}”`} lead="Combine two records of the same actor. You’ll see a preview first." />
      <form className="flex max-w-[46rem] flex-wrap items-start gap-2 pb-6">
        <div className="min-w-0 flex-1 basis-60">
          <Field label="Actor to keep" hint="A name or alias of the other actor, for example “UN”." error={problem}>
            {(ids) => <ActorNameInput {...ids} name="into" required maxLength={MAX_NAME} defaultValue={name} />}
          </Field>
          <ActorNames names={names} />
        </div>
        <Button type="submit" className="tablet:mt-5.5">
          Preview merge
        </Button>
      </form>
      {target && target.kind !== source.kind && preview ? (
        <Notice kind="warning" className="mb-6 max-w-[46rem]">
          These actors are of different kinds: {actorKindLabel(source.kind).toLowerCase()} and {actorKindLabel(target.kind).toLowerCase()}.
          Make sure that they are the same actor.
        </Notice>
      ) : null}
      {target && preview ? (
        <MergePreviewBox
          source={source.name}
          target={target.name}
          lines={mergeLines(preview, target.name)}
          merge={mergeActorsAction}
          cancelHref={`/admin/actors/${source.id}`}
          fields={{ id: source.id, version: source.version, into: target.id, intoVersion: target.version }}
        />
      ) : null}
    </main>
  );
}
