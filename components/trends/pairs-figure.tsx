/** Which actors share events: a matrix of the actors with the most events, and its fullest pairs. The matrix is itself the table. */
import Link from 'next/link';
import type { TimelineFilters } from '@/domain/filters/timeline-filters';
import { type PairsTrend, pairHref, type TrendChoice, type Trends, trendsHref } from '@/domain/timeline/trends';
import { ChartStack } from './chart-stack';
import { many } from './number-words';
import { PairMatrix } from './pair-matrix';
import { reportsRow } from './reports-row';
import { TrendFigure } from './trend-figure';

const MOST_PAIRS = 10;
const CHOICES = [
  { pairs: 'states', label: 'Countries and territories' },
  { pairs: 'all', label: 'All actors' },
] as const;

interface PairsFigureProps {
  readonly trends: Trends;
  readonly filters: TimelineFilters;
  readonly choice: TrendChoice;
}

export function PairsFigure({ trends, filters, choice }: PairsFigureProps) {
  const { pairs } = trends;
  return (
    <TrendFigure
      id="pairs"
      title="Actor pairs"
      caption="Events that involve both actors, from meetings to sanctions. To count one kind of event, filter by theme. Events of a ministry also count for its country."
    >
      <nav aria-label="Actors in the table" className="trend-choice">
        {CHOICES.map((one) => (
          <Link
            key={one.pairs}
            scroll={false}
            href={trendsHref(filters, { ...choice, pairs: one.pairs })}
            aria-current={one.pairs === choice.pairs ? 'true' : undefined}
          >
            {one.label}
          </Link>
        ))}
      </nav>
      {pairs.pairs.length === 0 ? (
        <p className="py-4 text-ink-2">No events involve two of these actors.</p>
      ) : (
        <div className="trend-pairs">
          <PairMatrix pairs={pairs} filters={filters} />
          <TopPairs pairs={pairs} filters={filters} />
        </div>
      )}
      <ChartStack name="Articles and sources" columns={trends} rows={[reportsRow(trends, filters)]} />
    </TrendFigure>
  );
}

function TopPairs({ pairs: { actors, pairs }, filters }: { pairs: PairsTrend; filters: TimelineFilters }) {
  return (
    <section aria-labelledby="top-pairs">
      <h3 id="top-pairs" className="font-semibold text-meta">
        Pairs with the most events
      </h3>
      <ol className="mt-1">
        {pairs.slice(0, MOST_PAIRS).map((pair) => {
          const [one, other] = [actors[pair.one], actors[pair.other]];
          if (!one || !other) return null;
          const href = pairHref(filters, one.slug, other.slug);
          const names = `${one.name} and ${other.name}`;
          return (
            <li key={names} className="fact-row">
              {href === null ? (
                names
              ) : (
                <a className="link" href={href}>
                  {names}
                </a>
              )}
              <span className="fact-count">{many(pair.count, 'event')}</span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
