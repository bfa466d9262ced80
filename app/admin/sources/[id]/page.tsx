import { redirect } from 'next/navigation';
import { DoneNotice, type DoneWords, PageHeading } from '@/components/admin/page-heading';
import { LinkButton } from '@/components/ui/button';
import { Section } from '@/components/ui/section';
import { MergeList, MergePreviewBox, MergeTargetForm } from '@/components/vocabulary/merge-parts';
import { SourceForm, SourcePolicyForm } from '@/components/vocabulary/source-forms';
import { counted } from '@/domain/text/counted';
import { DISPLAY_RIGHTS, PUBLISHING, publishingOf, type SourceMergePreview, type SourceRecord } from '@/domain/vocabulary/source-policy';
import { listMerges } from '@/services/vocabulary/merge-records';
import { previewSourceMerge } from '@/services/vocabulary/merge-sources';
import { listSources, readSource } from '@/services/vocabulary/save-source';
import { nothingHere } from '../../../_server/answers/nothing-here';
import { editorRecord } from '../../../_server/session/editor-record';
import { changeSourceAction, mergeSourcesAction, saveSourceAction, undoSourceMergeAction } from '../actions';

export const metadata = { title: 'Edit source' };

const DONE: DoneWords = {
  saved: 'Saved. Changes apply immediately.',
  merged: 'Sources merged. You can undo the merge below.',
  parted: 'Merge undone. This source is separate again.',
};

export default async function EditSourcePage({ params, searchParams }: PageProps<'/admin/sources/[id]'>) {
  const { db, record: source } = await editorRecord(params, '/admin/sources/[id]', readSource);
  if (!source) return nothingHere();
  if (source.mergedInto !== null) redirect(`/admin/sources/${source.mergedInto}`);
  const [{ done, into }, all, merges] = await Promise.all([searchParams, listSources(db), listMerges(db, 'source', source.slug)]);
  const others = all.filter((other) => other.id !== source.id);
  const target = others.find((other) => String(other.id) === into);
  const preview = target ? await previewSourceMerge(db, source.id, target.id) : null;
  return (
    <main className="page-width">
      <PageHeading
        title={source.name}
        lead={`${counted(source.articles, 'article')}. Renaming the source does not change its URL ID, “${source.slug}”.`}
      >
        <LinkButton href={`/?source=${source.slug}`}>View events</LinkButton>
      </PageHeading>
      <DoneNotice words={DONE} done={done} />
      <SourceForm key={`names ${source.version}`} action={saveSourceAction} source={source} />
      <Section id="policy" title="Visibility and publishing" className="border-t py-6" titleClass="pb-4">
        <SourcePolicyForm key={`policy ${source.version}`} action={changeSourceAction} source={source} />
      </Section>
      {others.length === 0 ? null : (
        <Section id="merge" title="Merge into another source" className="border-t py-6">
          <p className="max-w-[62ch] pt-1 pb-4 text-ink-2">
            After a merge, all articles and feeds of this source appear under the other source’s name.
          </p>
          <MergeTargetForm
            label="Source to keep"
            choices={others.map(({ id, name }) => [String(id), name])}
            chosen={target && String(target.id)}
          />
          {target && preview ? (
            <MergePreviewBox
              source={source.name}
              target={target.name}
              lines={linesOf(preview, source, target)}
              merge={mergeSourcesAction}
              cancelHref={`/admin/sources/${source.id}`}
              fields={{ id: source.id, version: source.version, into: target.id, intoVersion: target.version }}
            />
          ) : null}
        </Section>
      )}
      <MergeList merges={merges} undo={undoSourceMergeAction} />
    </main>
  );
}

function linesOf({ articles, feeds, names }: SourceMergePreview, source: SourceRecord, target: SourceRecord): readonly string[] {
  const wordsOf = (choices: readonly (readonly [string, string])[], value: string) => choices.find(([id]) => id === value)?.[1] ?? value;
  const [visible, publishing] = [wordsOf(DISPLAY_RIGHTS, target.displayRight), wordsOf(PUBLISHING, publishingOf(target))];
  return [
    `${articles === 0 ? 'No articles' : counted(articles, 'article')}.`,
    ...(feeds === 0 ? [] : [`${counted(feeds, 'feed')}.`]),
    ...(names.length === 0 ? [] : [`${names.length === 1 ? 'The name' : 'The names'} ${names.map((name) => `“${name}”`).join(', ')}.`]),
    ...(target.displayRight === source.displayRight ? [] : [`“Visible to readers” changes to “${visible}”.`]),
    ...(target.publishUnchecked === source.publishUnchecked ? [] : [`The publishing policy changes to “${publishing}”.`]),
  ];
}
