/** Actor by actor, each pair once: below the diagonal. */
import type { TimelineFilters } from '@/domain/filters/timeline-filters';
import { type PairsTrend, type PairTrend, pairHref, type TrendActor } from '@/domain/timeline/trends';
import { many } from './number-words';

interface PairMatrixProps {
  readonly pairs: PairsTrend;
  readonly filters: TimelineFilters;
}

export function PairMatrix({ pairs: { actors, pairs, related }, filters }: PairMatrixProps) {
  const pairOf = (one: number, other: number): PairTrend | undefined => pairs.find((pair) => pair.one === one && pair.other === other);
  const isRelated = (one: number, other: number): boolean => related.some(([a, b]) => a === one && b === other);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reached by the keyboard
    <section className="trend-table-box" aria-label="Actor pairs, table" tabIndex={0}>
      <table className="pair-matrix">
        <caption className="sr-only">Events that two actors share</caption>
        <thead>
          <tr>
            <td />
            {actors.slice(0, -1).map(({ slug, name }) => (
              <th key={slug} scope="col">
                <span>{name}</span>
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
    </section>
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
  if (related) return <td title={`${one.name} and ${other.name}: not counted because one belongs to the other`}>–</td>;
  if (!pair) return <td className="pair-none">0</td>;
  const href = pairHref(filters, one.slug, other.slug);
  const words = `${one.name} and ${other.name}: ${many(pair.count, 'event')}`;
  return (
    <td className="pair-count">
      {href === null ? (
        pair.count
      ) : (
        <a href={href} aria-label={words} title={words}>
          {pair.count}
        </a>
      )}
    </td>
  );
}
