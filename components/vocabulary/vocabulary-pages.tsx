import Link from 'next/link';
import type { ReactNode } from 'react';
import { LinkButton, TextLink } from '@/components/ui/controls';
import { Glyph } from '@/components/ui/glyph';
import { SearchForm } from '@/components/ui/search-form';
import { ThemeIcon } from '@/components/ui/theme-icon';
import { FAMILIES } from '@/domain/drawing';
import type { FacetValue } from '@/domain/filters/facet-view';
import { filtersOf, timelineHref } from '@/domain/filters/timeline-filters';
import { actorHref, themeHref } from '@/domain/hrefs';
import { CATALOG_IDS, CATALOGS, type CatalogId } from '@/domain/identifiers';
import { ACTOR_KINDS, actorKindLabel } from '@/domain/labels';
import { counted, numberWords } from '@/domain/text/words';
import { compareHref } from '@/domain/timeline/compare';
import type { ThemeView } from '@/domain/views';
import type { ActorSummary, ActorView, AffiliationView, SourceCount } from '@/domain/vocabulary/vocabulary-views';
import { CountBars, Fact, ReportedBy } from './facts';

const NAMES_AT_ONCE = 8;
const COMPARED_WITH = 3;

const ActorFacts = ({ actor }: { actor: ActorView }) => (
  <aside className="mt-8 desk:mt-0" aria-label={`About ${actor.name}`}>
    {actor.belongsTo.length > 0 ? (
      <Fact title="Belongs to">
        <Affiliations affiliations={actor.belongsTo} />
      </Fact>
    ) : null}
    {actor.counterparts.length > 0 ? (
      <Fact title="Counterparts">
        <CountBars
          rows={actor.counterparts.map(({ actor: { id, name, slug }, count }) => ({ key: id, name, href: actorHref({ slug }), count }))}
        />
        <p className="mt-2 text-meta">
          <TextLink href={sideBySideHref(actor)}>Compare side by side</TextLink>
        </p>
      </Fact>
    ) : null}
    {actor.members.length > 0 ? (
      <Fact title="Members">
        <Affiliations affiliations={actor.members} />
      </Fact>
    ) : null}
    <ReportedBy sources={actor.sources} />
    {actor.countedAmong === null ? null : (
      <p className="pb-4 text-ink-3 text-meta">
        Counterparts and sources are based on the latest {numberWords(actor.countedAmong)} events.
      </p>
    )}
    {actor.aliases.length > 0 ? (
      <Fact title="Also known as">
        <p className="text-ink-2 text-meta">{actor.aliases.slice(0, NAMES_AT_ONCE).join(', ')}</p>
        {actor.aliases.length > NAMES_AT_ONCE ? (
          <details className="text-ink-2 text-meta">
            <summary className="link">Show {counted(actor.aliases.length - NAMES_AT_ONCE, 'more name')}</summary>
            {actor.aliases.slice(NAMES_AT_ONCE).join(', ')}
          </details>
        ) : null}
      </Fact>
    ) : null}
    {Object.keys(actor.identifiers).length > 0 ? (
      <Fact title="Identifiers">
        <ul>
          {CATALOG_IDS.flatMap((catalog) => {
            const id = actor.identifiers[catalog];
            return id === undefined ? [] : [<Identifier key={catalog} catalog={catalog} id={id} />];
          })}
        </ul>
      </Fact>
    ) : null}
  </aside>
);

function Identifier({ catalog, id }: { catalog: CatalogId; id: string }) {
  const { label, href } = CATALOGS[catalog];
  return (
    <li className="fact-row">
      <span>{label}</span>
      <a className="link" href={href(id)} rel="noopener nofollow" target="_blank">
        {id}
      </a>
    </li>
  );
}

const Affiliations = ({ affiliations }: { affiliations: readonly AffiliationView[] }) => (
  <ul>
    {affiliations.map(({ actor, office }) => (
      <li key={`${actor.id} ${office ?? ''}`} className="fact-row">
        <span>
          <TextLink href={actorHref(actor)}>{actor.name}</TextLink>
          {office ? <span className="block text-hint text-ink-3">{office}</span> : null}
        </span>
      </li>
    ))}
  </ul>
);

const sideBySideHref = ({ slug, counterparts }: ActorView): string =>
  compareHref(filtersOf({ actor: [slug, ...counterparts.slice(0, COMPARED_WITH).map(({ actor }) => actor.slug)] }));

export const actorTimelineHref = (slug: string): string => timelineHref(filtersOf({ actor: [slug] }));

export const ActorPage = ({ actor, children }: { actor: ActorView; children: ReactNode }) => (
  <main className="page-width actor-page">
    <header className="mt-6 mb-6 tablet:mt-8">
      <p className="text-ink-3 text-meta">{actorKindLabel(actor.kind)}</p>
      <h1 className="mt-1 font-medium font-serif text-page-phone tablet:text-page">{actor.name}</h1>
    </header>
    <div className="actor-events">{children}</div>
    <ActorFacts actor={actor} />
  </main>
);

export const ActorIndex = ({ actors, total, query }: { actors: readonly ActorSummary[]; total: number; query: string }) => (
  <main className="page-width">
    <header className="mt-6 mb-6 tablet:mt-8">
      <h1 className="font-medium font-serif text-page-phone tablet:text-page">Actors</h1>
      <p className="mt-1 text-ink-2">{countWords(actors.length, total, query)}</p>
    </header>
    {total === 0 && query === '' ? (
      <LinkButton href="/admin">Editor sign-in</LinkButton>
    ) : (
      <SearchForm action="/actors" query={query} maxLength={100} label="Search actors by name" placeholder="Search by name" />
    )}
    {actors.length === 0 && query !== '' ? <LinkButton href="/actors">Show all actors</LinkButton> : null}
    {ACTOR_KINDS.map(({ kind, many }) => {
      const mine = actors.filter((actor) => actor.kind === kind);
      if (mine.length === 0) return null;
      return (
        <section key={kind} className="mb-8" aria-labelledby={`kind-${kind}`}>
          <h2 id={`kind-${kind}`} className="month-line">
            {many}
            <span className="font-normal text-ink-3 text-meta tabular-nums">{numberWords(mine.length)}</span>
          </h2>
          <ul className="columns-[18rem] gap-x-10 pt-2">
            {mine.map((actor) => (
              <li key={actor.id} className="fact-row break-inside-avoid">
                <Link className="hover:text-accent" href={actorHref(actor)}>
                  {actor.name}
                </Link>
                <span className="fact-count">
                  {numberWords(actor.eventCount)} <span className="sr-only">{actor.eventCount === 1 ? 'event' : 'events'}</span>
                </span>
              </li>
            ))}
          </ul>
        </section>
      );
    })}
  </main>
);

function countWords(shown: number, total: number, query: string): string {
  if (total === 0) return query === '' ? 'No actors in published events yet.' : `No actors match “${query}”.`;
  const which =
    query === '' ? `${counted(total, 'actor')} in published events` : `${counted(total, 'actor matches', 'actors match')} “${query}”`;
  return shown < total ? `${which}. The list shows the ${numberWords(shown)} with the most events.` : `${which}.`;
}

interface ThemePageProps {
  readonly theme: ThemeView;
  /** all themes with events, including this one, with their total counts */
  readonly others: readonly FacetValue[];
  readonly actors: readonly FacetValue[];
  readonly sources: readonly SourceCount[];
  /** number of latest events in which sources are counted; null for all events */
  readonly countedAmong: number | null;
  readonly children: ReactNode;
}

const ACTORS_AT_ONCE = 12;

export function ThemePage({ theme, others, actors, sources, countedAmong, children }: ThemePageProps) {
  const takingPart = actors.filter((actor) => actor.count > 0).slice(0, ACTORS_AT_ONCE);
  return (
    <main className="page-width actor-page">
      <header className="mt-6 mb-6 tablet:mt-8" data-family={theme.family}>
        <p className="flex items-center gap-2 text-ink-3 text-meta">
          <Glyph family={theme.family} />
          {FAMILIES[theme.family].label}
        </p>
        <h1 className="mt-1 flex items-center gap-3 font-medium font-serif text-page-phone tablet:text-page">
          <ThemeIcon name={theme.icon} size="1.75rem" />
          {theme.label}
        </h1>
      </header>
      <div className="actor-events">{children}</div>
      <aside className="mt-8 desk:mt-0" aria-label={`About the theme ${theme.label}`}>
        {takingPart.length > 0 ? (
          <Fact title="Actors">
            <CountBars rows={takingPart.map(({ id, label, count }) => ({ key: id, name: label, href: actorHref({ slug: id }), count }))} />
          </Fact>
        ) : null}
        <ReportedBy sources={sources} />
        {countedAmong === null ? null : (
          <p className="pb-4 text-ink-3 text-meta">Sources are based on the latest {numberWords(countedAmong)} events.</p>
        )}
        <nav aria-label="Other themes" className="border-t py-4">
          <h2 className="mb-2 font-semibold text-meta">Other themes</h2>
          <ul>
            {others
              .filter((other) => other.id !== theme.id && other.count > 0)
              .map((other) => (
                <li key={other.id} className="fact-row">
                  <TextLink href={themeHref(other)}>{other.label}</TextLink>
                  <span className="fact-count">{numberWords(other.count)}</span>
                </li>
              ))}
          </ul>
        </nav>
      </aside>
    </main>
  );
}
