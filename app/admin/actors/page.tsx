import { PageHeading, Pagination } from '@/components/admin/page-heading';
import { Button, LinkButton, RowLink, TextLink } from '@/components/ui/button';
import { Options, Select } from '@/components/ui/field';
import { SearchInput } from '@/components/ui/search-form';
import { ACTOR_KINDS, actorKindLabel } from '@/domain/labels';
import { counted, numberWords } from '@/domain/text/counted';
import { typedLine } from '@/domain/text/cut-text';
import { pageInUrl } from '@/domain/text/number-in-url';
import type { ActorSummary } from '@/domain/vocabulary/vocabulary-views';
import { listActorsForEditors } from '@/services/vocabulary/list-actors';
import { requireRole } from '../../_server/session/require-role';

export const metadata = { title: 'Actors' };

const MAX_QUERY = 120;

export default async function ActorsPage({ searchParams }: PageProps<'/admin/actors'>) {
  const { db } = await requireRole('editor', '/admin/actors');
  const params = await searchParams;
  const query = typeof params.q === 'string' ? typedLine(params.q, MAX_QUERY) : '';
  const kind = ACTOR_KINDS.find((known) => known.kind === params.kind)?.kind ?? null;
  const page = pageInUrl(params.page);
  const { actors, total, pageCount } = await listActorsForEditors(db, { query, kind, page });
  const href = (to: number): string => `/admin/actors?${new URLSearchParams({ q: query, kind: kind ?? '', page: String(to) })}`;
  return (
    <main className="page-width wide-page">
      <PageHeading
        title="Actors"
        lead={
          total === 1
            ? '1 actor.'
            : `${numberWords(total)} actors, sorted by number of events. Your changes are kept when Dateline is updated.`
        }
      >
        <LinkButton href="/admin/actors/new" variant="primary">
          Add actor
        </LinkButton>
      </PageHeading>
      <form action="/admin/actors" className="flex flex-wrap gap-2 border-b pb-4">
        <SearchInput query={query} label="Search names and aliases" maxLength={MAX_QUERY} />
        <div className="min-w-0 basis-52">
          <Select name="kind" defaultValue={kind ?? ''} aria-label="Actor kind">
            <option value="">All kinds</option>
            <Options choices={ACTOR_KINDS.map((one) => [one.kind, one.many] as const)} />
          </Select>
        </div>
        <Button type="submit">Search</Button>
      </form>
      {actors.length === 0 ? (
        <p className="py-6 text-ink-2">
          No matches. <TextLink href="/admin/actors">Show all actors</TextLink>
        </p>
      ) : (
        <ul className="wide:columns-2 wide:gap-x-16 wide:*:break-inside-avoid">
          {actors.map((actor) => (
            <Row key={actor.id} actor={actor} />
          ))}
        </ul>
      )}
      <Pagination page={page} pageCount={pageCount} hrefOf={href} />
    </main>
  );
}

const Row = ({ actor }: { actor: ActorSummary }) => (
  <li className="grid grid-cols-[1fr_auto] items-baseline gap-x-4 gap-y-1 border-b py-3 tablet:grid-cols-[1fr_14rem_8rem]">
    <RowLink href={`/admin/actors/${actor.id}`}>{actor.name}</RowLink>
    <span className="col-start-1 text-ink-2 text-meta tablet:col-start-auto">{actorKindLabel(actor.kind)}</span>
    <span className="text-right text-ink-3 text-meta tabular-nums">{counted(actor.eventCount, 'event')}</span>
  </li>
);
