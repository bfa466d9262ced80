/** The page of one actor. The URL of a merged actor redirects to the remaining one, until the merge is undone. */
import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import { nothingHere } from '@/app/_server/answers/nothing-here';
import { oembedLink } from '@/app/_server/answers/oembed';
import { database } from '@/app/_server/context';
import { pageOrigin, today } from '@/app/_server/site';
import { TimelineDigest } from '@/components/timeline/timeline-digest';
import { ActorPage, actorTimelineHref } from '@/components/vocabulary/actor-page';
import { SLUG } from '@/domain/filters/facets';
import { filtersOf } from '@/domain/filters/timeline-filters';
import { actorHref } from '@/domain/hrefs';
import { getTimeline } from '@/services/timeline/get-timeline';
import { getActor } from '@/services/vocabulary/get-actor';

const load = cache(async (slug: string) => (SLUG.test(slug) ? getActor(await database(), slug) : null));

export async function generateMetadata({ params }: PageProps<'/actors/[slug]'>): Promise<Metadata> {
  const actor = await load((await params).slug);
  if (!actor) return { title: 'Actor not found' };
  return {
    title: actor.name,
    description: `Dated events that involve ${actor.name}, each with its sources.`,
    alternates: { canonical: actorHref(actor), types: oembedLink(await pageOrigin(), actorHref(actor)) },
  };
}

export default async function Page({ params }: PageProps<'/actors/[slug]'>) {
  const { slug } = await params;
  const actor = await load(slug);
  if (!actor) return nothingHere();
  if (actor.slug !== slug) redirect(actorHref(actor));
  const view = await getTimeline(await database(), filtersOf({ actor: [actor.slug] }));
  return (
    <ActorPage actor={actor}>
      <TimelineDigest view={view} href={actorTimelineHref(actor.slug)} today={today()} />
    </ActorPage>
  );
}
