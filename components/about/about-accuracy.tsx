/** The accuracy of dates: a table of scores beside other systems on the same texts. */
import type { AccuracyView } from '@/domain/accuracy-view';
import { calendarWords } from '@/domain/dates/day-words';

export function AboutAccuracy({ accuracy }: { accuracy: AccuracyView }) {
  const names = accuracy.dates[0]?.others.map(({ name }) => name) ?? [];
  return (
    <div className="about-text">
      <h2>Accuracy</h2>
      <p>
        Score out of 100 (F1) for finding a date phrase and assigning the right date, on public benchmark texts, measured on{' '}
        {calendarWords(accuracy.measured)}. Extraction makes mistakes, so check the sentence before you rely on a date.
      </p>
      <table className="about-table">
        <thead>
          <tr>
            <th scope="col">Texts</th>
            <th scope="col">Dateline</th>
            {names.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {accuracy.dates.map(({ corpus, texts, dateline, others }) => (
            <tr key={corpus}>
              <th scope="row">
                {corpus} <span className="text-hint text-ink-3">{texts} texts</span>
              </th>
              <td className="font-semibold">{dateline.toFixed(1)}</td>
              {others.map(({ name, value }) => (
                <td key={name}>{value.toFixed(1)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <h2>Demo data</h2>
      <p>
        Dateline comes with twenty-four demo articles, written for this purpose and marked as such. They describe public events of 2023 and
        2024 between China and the United States. The demo data also has one commentary on a visit of January 2024, with its author and
        publisher. Events from your own articles stay drafts until an editor reviews them.
      </p>
    </div>
  );
}
