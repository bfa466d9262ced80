import type { TimelineFilters } from '@/domain/filters/timeline-filters';
import { joinNames } from '@/domain/text/join-names';
import {
  type PairsTrend,
  type PairTrend,
  pairHref,
  type TrendActor,
  type TrendChoice,
  type Trends,
  trendsHref,
} from '@/domain/timeline/trends';
import { PageLink } from '../ui/button';
import { ScrollBox } from '../ui/section';
import { reportsRow } from './chart-rows';
import { ChartStack } from './chart-stack';
import { many } from './period-words';
import { TrendChoiceLinks, TrendFigure } from './trend-figure';

const MOST_PAIRS = 10;
const CHOICES = [
  { pairs: 'states', label: 'Countries and territories' },
  { pairs: 'all', label: 'All actors' },
] as const;

export function PairsFigure({ trends, filters, choice }: { trends: Trends; filters: TimelineFilters; choice: TrendChoice }) {
  const { pairs } = trends;
  return (
    <TrendFigure
      id="pairs"
      title="Actor pairs"
      caption="Events that involve both actors, from meetings to sanctions. To count one kind of event, filter by theme. A ministry’s events also count toward its country’s total."
    >
      <TrendChoiceLinks
        label="Actors in the table"
        choices={CHOICES.map(({ pairs: kind, label }) => ({
          words: label,
          href: trendsHref(filters, { ...choice, pairs: kind }),
          isCurrent: kind === choice.pairs,
        }))}
      />
      {pairs.pairs.length === 0 ? (
        <p className="py-4 text-ink-2">No events involve more than one of these actors.</p>
      ) : (
        <div className="grid gap-x-8 gap-y-6 @min-[58rem]:grid-cols-[minmax(0,max-content)_minmax(16rem,24rem)]">
          <PairMatrix pairs={pairs} filters={filters} />
          <TopPairs pairs={pairs} filters={filters} />
        </div>
      )}
      <ChartStack name="Articles and sources" columns={trends} rows={[reportsRow(trends, filters)]} />
    </TrendFigure>
  );
}

const TopPairs = ({ pairs: { actors, pairs }, filters }: { pairs: PairsTrend; filters: TimelineFilters }) => (
  <section aria-labelledby="top-pairs">
    <h3 id="top-pairs" className="font-semibold text-meta">
      Pairs with the most events
    </h3>
    <ol className="mt-1">
      {pairs.slice(0, MOST_PAIRS).map((pair) => {
        const [one, other] = [actors[pair.one], actors[pair.other]];
        if (!one || !other) return null;
        const href = pairHref(filters, one.slug, other.slug);
        const names = joinNames([one.name, other.name]);
        return (
          <li key={names} className="fact-row">
            {href === null ? names : <PageLink href={href}>{names}</PageLink>}
            <span className="fact-count">{many(pair.count, 'event')}</span>
          </li>
        );
      })}
    </ol>
  </section>
);

/** The matrix with each pair once, below the diagonal. */
function PairMatrix({ pairs: { actors, pairs, related }, filters }: { pairs: PairsTrend; filters: TimelineFilters }) {
  const pairOf = (one: number, other: number): PairTrend | undefined => pairs.find((pair) => pair.one === one && pair.other === other);
  const isRelated = (one: number, other: number): boolean => related.some(([a, b]) => a === one && b === other);
  return (
    <ScrollBox className="trend-table-box max-h-none" aria-label="Actor pairs, table">
      <table className="pair-matrix">
        <caption className="sr-only">Events that two actors share</caption>
        <thead>
          <tr>
            <td />
            {actors.slice(0, -1).map(({ slug, name }) => (
              <th key={slug} scope="col">
                <span className="inline-block max-h-28 rotate-180 truncate py-1.5 font-medium [writing-mode:vertical-rl]">{name}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {actors.slice(1).map((other, row) => (
            <tr key={other.slug}>
              <th scope="row">{other.name}</th>
              {actors.slice(0, row + 1).map((one, column) => (
                <PairCell
                  key={one.slug}
                  one={one}
                  other={other}
                  pair={pairOf(column, row + 1)}
                  related={isRelated(column, row + 1)}
                  filters={filters}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

interface PairCellProps {
  readonly one: TrendActor;
  readonly other: TrendActor;
  readonly pair: PairTrend | undefined;
  readonly related: boolean;
  readonly filters: TimelineFilters;
}

function PairCell({ one, other, pair, related, filters }: PairCellProps) {
  const names = joinNames([one.name, other.name]);
  if (related) return <td title={`${names}: not counted because one belongs to the other`}>–</td>;
  if (!pair) return <td className="text-ink-3">0</td>;
  const href = pairHref(filters, one.slug, other.slug);
  const words = `${names}: ${many(pair.count, 'event')}`;
  return (
    <td className="font-semibold">
      {href === null ? (
        pair.count
      ) : (
        <a className="block py-3 text-ink hover:underline focus-visible:-outline-offset-2" href={href} aria-label={words} title={words}>
          {pair.count}
        </a>
      )}
    </td>
  );
}
