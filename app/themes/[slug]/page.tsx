/** The page of one theme. The URL of a merged theme redirects to the remaining one, until the merge is undone. */
import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import { nothingHere } from '@/app/_server/answers/nothing-here';
import { oembedLink } from '@/app/_server/answers/oembed';
import { database } from '@/app/_server/context';
import { pageOrigin, today } from '@/app/_server/site';
import { TimelineDigest } from '@/components/timeline/timeline-digest';
import { ThemePage } from '@/components/vocabulary/theme-page';
import { SLUG } from '@/domain/filters/facets';
import { filtersOf, timelineHref } from '@/domain/filters/timeline-filters';
import { themeHref } from '@/domain/hrefs';
import { getTimeline } from '@/services/timeline/get-timeline';
import { findTheme } from '@/services/vocabulary/list-themes';
import { countedAmong, themeSources } from '@/services/vocabulary/who-reports';

const load = cache(async (slug: string) => (SLUG.test(slug) ? findTheme(await database(), slug) : null));

export async function generateMetadata({ params }: PageProps<'/themes/[slug]'>): Promise<Metadata> {
  const theme = await load((await params).slug);
  if (!theme) return { title: 'Theme not found' };
  return {
    title: theme.label,
    description: `Dated events with the theme ${theme.label}, each with its sources.`,
    alternates: { canonical: themeHref(theme), types: oembedLink(await pageOrigin(), themeHref(theme)) },
  };
}

export default async function Page({ params }: PageProps<'/themes/[slug]'>) {
  const { slug } = await params;
  const theme = await load(slug);
  if (!theme) return nothingHere();
  if (theme.id !== slug) redirect(themeHref(theme));
  const filters = filtersOf({ theme: [theme.id] });
  const db = await database();
  const [view, sources] = await Promise.all([getTimeline(db, filters), themeSources(db, theme.id)]);
  return (
    <ThemePage
      theme={theme}
      others={view.facets.theme.values}
      actors={view.facets.actor.values}
      sources={sources}
      countedAmong={countedAmong(view.total)}
    >
      <TimelineDigest view={view} href={timelineHref(filters)} today={today()} />
    </ThemePage>
  );
}
