/** The cooperation–conflict balance of each period, how sure it is, and of how many events. */
import type { TimelineFilters } from '@/domain/filters/timeline-filters';
import type { PeriodBalance, Trends } from '@/domain/timeline/trends';
import { balanceRow } from './balance-row';
import { type ChartRow, ChartStack } from './chart-stack';
import { countRow, sumOf } from './count-row';
import { countWords, many, scoreWords } from './number-words';
import { hrefOfPeriod, linksOf, titleOf } from './period-links';
import { UNIT_WORDS } from './period-words';
import { reportsRow } from './reports-row';
import { TrendFigure } from './trend-figure';
import { Figure, TrendTable } from './trend-table';

const COUNT_HEIGHT = 48;

interface BalanceProps {
  readonly trends: Trends;
  readonly filters: TimelineFilters;
}

export function BalanceFigure({ trends, filters }: BalanceProps) {
  const { balance } = trends;
  const most = Math.max(1, ...balance.map(sumOf));
  const links = linksOf(balance, (one, at) =>
    one.mean === null ? null : { href: hrefOfPeriod(trends, filters, at), title: `${titleOf(trends, at)}: ${balanceWords(one)}` },
  );
  const rows: readonly ChartRow[] = [
    {
      id: 'balance',
      label: (
        <>
          <span className="trend-high">+10 cooperation</span>
          <span className="trend-zero">0</span>
          <span className="trend-low">−10 conflict</span>
        </>
      ),
      options: balanceRow(trends, balance, links),
    },
    {
      id: 'scored',
      label: 'Scored events',
      note: `up to ${countWords(most)}`,
      options: countRow(trends, { counts: balance, most, height: COUNT_HEIGHT, family: null, links }),
    },
    reportsRow(trends, filters),
  ];
  return (
    <TrendFigure
      id="balance"
      title="Cooperation and conflict"
      caption={
        <>
          Each bar is the mean PLOVER score of what happened; one event has between −9 (assault) and +10 (aid), and plans, conditions and
          denials have none. The whisker reaches from the smallest to the largest mean that is possible: an event dated less closely than
          the period may lie in it or outside. A hatched bar has no event that surely lies in its period.
        </>
      }
      table={<BalanceTable trends={trends} filters={filters} />}
    >
      <ChartStack name="Cooperation and conflict" columns={trends} rows={rows} />
    </TrendFigure>
  );
}

function BalanceTable({ trends, filters }: BalanceProps) {
  const head = [
    UNIT_WORDS[trends.unit].one,
    'Mean',
    'Lowest',
    'Highest',
    'Scored events',
    'To the day',
    'Less closely',
    'Articles',
    'Sources',
  ];
  return (
    <TrendTable caption="Cooperation and conflict" head={head}>
      {trends.balance.map((one, at) => {
        const name = titleOf(trends, at);
        const href = one.mean === null ? null : hrefOfPeriod(trends, filters, at);
        return (
          <tr key={trends.periods[at]?.from}>
            <th scope="row">{name}</th>
            <Figure words={scored(one.mean)} name={name} href={href} />
            <td>{scored(one.least)}</td>
            <td>{scored(one.most)}</td>
            <td>{countWords(sumOf(one))}</td>
            <td>{countWords(one.toTheDay)}</td>
            <td>{countWords(one.lessClosely)}</td>
            <td>{trends.reports[at]?.articles ?? 0}</td>
            <td>{trends.reports[at]?.sources ?? 0}</td>
          </tr>
        );
      })}
    </TrendTable>
  );
}

const scored = (score: number | null): string => (score === null ? 'none' : scoreWords(score));

function balanceWords({ mean, least, most, ...counts }: PeriodBalance): string {
  const range = least === most ? '' : `, between ${scored(least)} and ${scored(most)}`;
  return `mean ${scored(mean)}${range}, ${many(sumOf(counts), 'scored event')}`;
}
