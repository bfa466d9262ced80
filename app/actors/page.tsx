import { connection } from 'next/server';
import { database } from '@/app/_server/context';
import { ActorIndex } from '@/components/vocabulary/actor-index';
import { typedLine } from '@/domain/text/cut-text';
import { firstOf } from '@/domain/text/url-query';
import { listActorsInEvents } from '@/services/vocabulary/list-actors';

export const metadata = { title: 'Actors', description: 'Countries, organizations and people in the events on this timeline.' };

const LISTED = 600;
const MAX_QUERY = 100;

export default async function Page({ searchParams }: PageProps<'/actors'>) {
  await connection();
  const query = typedLine(firstOf((await searchParams).q), MAX_QUERY);
  const { actors, total } = await listActorsInEvents(await database(), query, LISTED);
  return <ActorIndex actors={actors} total={total} query={query} />;
}
