/** The index of actors by kind, those with the most events first, with a GET form that searches by name. */
import { actorHref } from '@/domain/hrefs';
import { ACTOR_KINDS } from '@/domain/labels';
import { counted, numberWords } from '@/domain/text/counted';
import type { ActorSummary } from '@/domain/vocabulary/vocabulary-views';
import { Link, LinkButton } from '../ui/button';
import { SearchForm } from '../ui/search-form';

export const ActorIndex = ({ actors, total, query }: { actors: readonly ActorSummary[]; total: number; query: string }) => (
  <main className="page-width">
    <header className="mt-6 mb-6 tablet:mt-8">
      <h1 className="page-title">Actors</h1>
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
