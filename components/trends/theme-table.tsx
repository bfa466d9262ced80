/** The figures of the first chart. */
import type { TimelineFilters } from '@/domain/filters/timeline-filters';
import type { PeriodCount, Trends } from '@/domain/timeline/trends';
import { sumOf } from './count-row';
import { countWords } from './number-words';
import { hrefOfPeriod, titleOf } from './period-links';
import { UNIT_WORDS } from './period-words';
import { Figure, TrendTable } from './trend-table';

const NONE: PeriodCount = { toTheDay: 0, lessClosely: 0, touching: 0 };

export function ThemeTable({ trends, filters }: { trends: Trends; filters: TimelineFilters }) {
  const { unit, periods, all, themes, reports } = trends;
  const head = [UNIT_WORDS[unit].one, 'All', 'Day stated', 'Less precise', ...themes.map(({ label }) => label), 'Articles', 'Sources'];
  return (
    <TrendTable caption="Events by theme" head={head}>
      {periods.map(({ from }, at) => {
        const name = titleOf(trends, at);
        const count = all[at] ?? NONE;
        return (
          <tr key={from}>
            <th scope="row">{name}</th>
            <Figure words={countWords(sumOf(count))} name={name} href={count.touching > 0 ? hrefOfPeriod(trends, filters, at) : null} />
            <td>{countWords(count.toTheDay)}</td>
            <td>{countWords(count.lessClosely)}</td>
            {themes.map(({ id, label, counts }) => {
              const own = counts[at] ?? NONE;
              const href = own.touching > 0 ? hrefOfPeriod(trends, filters, at, id) : null;
              return <Figure key={id} words={countWords(sumOf(own))} name={`${name}, ${label}`} href={href} />;
            })}
            <td>{reports[at]?.articles ?? 0}</td>
            <td>{reports[at]?.sources ?? 0}</td>
          </tr>
        );
      })}
    </TrendTable>
  );
}
