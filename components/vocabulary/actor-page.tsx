import type { ReactNode } from 'react';
import { filtersOf, timelineHref } from '@/domain/filters/timeline-filters';
import { actorHref } from '@/domain/hrefs';
import { CATALOG_IDS, CATALOGS, type CatalogId } from '@/domain/identifiers';
import { actorKindLabel } from '@/domain/labels';
import { counted, numberWords } from '@/domain/text/counted';
import { compareHref } from '@/domain/timeline/compare';
import type { ActorView, AffiliationView } from '@/domain/vocabulary/vocabulary-views';
import { TextLink } from '../ui/button';
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
    <header className="col-span-full mt-6 mb-6 tablet:mt-8">
      <p className="text-ink-3 text-meta">{actorKindLabel(actor.kind)}</p>
      <h1 className="page-title mt-1">{actor.name}</h1>
    </header>
    <div className="actor-events min-w-0 max-w-240 wide:max-w-none">{children}</div>
    <ActorFacts actor={actor} />
  </main>
);
