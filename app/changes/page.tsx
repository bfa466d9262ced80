/** The public list of corrections. The address says of which event, and where the page begins. */
import type { Metadata } from 'next';
import { connection } from 'next/server';
import { ChangesPage } from '@/components/changes/changes-page';
import { announced, changesFeedHref } from '@/domain/export/feeds';
import { FEED_IDS } from '@/domain/export/formats';
import { parseCursor } from '@/domain/history/changes';
import { listChanges } from '@/services/changes/list-changes';
import { database } from '../_server/context';
import { idInPath } from '../_server/forms/form-numbers';

export async function generateMetadata({ searchParams }: PageProps<'/changes'>): Promise<Metadata> {
  const eventId = idInPath(one((await searchParams).event));
  return {
    title: 'Corrections',
    description: 'What was changed of published events, when and why.',
    alternates: { types: announced(FEED_IDS, (format) => changesFeedHref(format, eventId)) },
  };
}

export default async function Page({ searchParams }: PageProps<'/changes'>) {
  await connection();
  const params = await searchParams;
  const eventId = idInPath(one(params.event));
  const before = parseCursor(one(params.before));
  const view = await listChanges(await database(), { eventId, before });
  return <ChangesPage view={view} eventId={eventId} later={before !== null} />;
}

const one = (value: string | string[] | undefined): string => [value ?? ''].flat()[0] ?? '';
