import { redirect } from 'next/navigation';
import { DoneNotice, type DoneWords, PageHeading } from '@/components/admin/page-heading';
import { VerdictForm } from '@/components/review/verdict-form';
import { LinkButton } from '@/components/ui/button';
import { Section } from '@/components/ui/section';
import { MergeList, MergePreviewBox, MergeTargetForm, mergeLines } from '@/components/vocabulary/merge-parts';
import { ThemeForm } from '@/components/vocabulary/theme-form';
import { SLUG } from '@/domain/filters/facets';
import { themeHref } from '@/domain/hrefs';
import { listThemeRecords, readThemeRecord } from '@/services/vocabulary/list-themes';
import { listMerges, previewThemeMerge } from '@/services/vocabulary/merge-records';
import { nothingHere } from '../../../_server/answers/nothing-here';
import { requireRole } from '../../../_server/session/require-role';
import { mergeThemesAction, removeThemeAction, saveThemeAction, undoThemeMergeAction } from '../actions';

export const metadata = { title: 'Edit theme' };

const DONE: DoneWords = {
  saved: 'Saved. Changes apply immediately.',
  merged: 'Themes merged. You can undo the merge below.',
  parted: 'Merge undone. This theme is separate again.',
};

export default async function EditThemePage({ params, searchParams }: PageProps<'/admin/themes/[id]'>) {
  const { id } = await params;
  const { db } = await requireRole('editor', `/admin/themes/${encodeURIComponent(id)}`);
  const theme = SLUG.test(id) ? await readThemeRecord(db, id) : null;
  if (!theme) return nothingHere();
  if (theme.mergedInto) redirect(`/admin/themes/${theme.mergedInto}`);
  const [{ done, into }, themes, merges] = await Promise.all([searchParams, listThemeRecords(db), listMerges(db, 'theme', id)]);
  const others = themes.filter((other) => other.id !== id);
  const target = others.find((other) => other.id === into);
  const preview = target ? await previewThemeMerge(db, id, target.id) : null;
  const { version } = theme;
  return (
    <main className="page-width">
      <PageHeading title={theme.label} lead={`Renaming the theme does not change its URL ID, “${id}”.`}>
        <LinkButton href={themeHref(theme)}>View public page</LinkButton>
        {theme.ofEngine || theme.eventCount > 0 ? null : (
          <VerdictForm action={removeThemeAction} fields={{ id, version }} variant="danger" label="Delete theme" />
        )}
      </PageHeading>
      <DoneNotice words={DONE} done={done} />
      <ThemeForm key={version} action={saveThemeAction} initial={theme} hidden={{ id, version: String(version) }} label="Save changes" />
      <Section id="merge" title="Merge into another theme" className="mt-10 border-t py-6">
        <p className="max-w-[62ch] pt-1 pb-4 text-ink-2">
          {theme.ofEngine
            ? 'Extraction uses this theme, so you cannot delete it. A merge moves all its events, including future ones, to the other theme.'
            : 'A merge moves all events of this theme to the other theme.'}
        </p>
        <MergeTargetForm label="Theme to keep" choices={others.map(({ id, label }) => [id, label])} chosen={target?.id} />
        {target && preview ? (
          <MergePreviewBox
            source={theme.label}
            target={target.label}
            lines={mergeLines(preview, target.label)}
            merge={mergeThemesAction}
            cancelHref={`/admin/themes/${id}`}
            fields={{ id, version, into: target.id, intoVersion: target.version }}
          />
        ) : null}
      </Section>
      <MergeList merges={merges} undo={undoThemeMergeAction} />
    </main>
  );
}
