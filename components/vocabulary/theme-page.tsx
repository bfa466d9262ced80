/** The page of a theme: its theme group, its events, and their actors and sources. */
import type { ReactNode } from 'react';
import { FAMILIES } from '@/domain/drawing';
import type { FacetValue } from '@/domain/filters/facet-view';
import { actorHref, themeHref } from '@/domain/hrefs';
import { numberWords } from '@/domain/text/counted';
import type { ThemeView } from '@/domain/views';
import type { SourceCount } from '@/domain/vocabulary/vocabulary-views';
import { TextLink } from '../ui/button';
import { Glyph } from '../ui/glyph';
import { ThemeIcon } from '../ui/theme-icon';
import { CountBars, Fact, ReportedBy } from './facts';

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
      <header className="col-span-full mt-6 mb-6 tablet:mt-8" data-family={theme.family}>
        <p className="flex items-center gap-2 text-ink-3 text-meta">
          <Glyph family={theme.family} />
          {FAMILIES[theme.family].label}
        </p>
        <h1 className="page-title mt-1 flex items-center gap-3">
          <ThemeIcon name={theme.icon} size="1.75rem" />
          {theme.label}
        </h1>
      </header>
      <div className="actor-events min-w-0 max-w-240 wide:max-w-none">{children}</div>
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
