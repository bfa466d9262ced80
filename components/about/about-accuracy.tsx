/** The accuracy of dates: a table of scores beside other systems on the same texts. */
import type { AccuracyView } from '@/domain/accuracy-view';
import { calendarWords } from '@/domain/dates/day-words';
import { counted } from '@/domain/text/counted';

export function AboutAccuracy({ accuracy }: { accuracy: AccuracyView }) {
  const names = accuracy.dates[0]?.others.map(({ name }) => name) ?? [];
  return (
    <div className="about-text">
      <h2>Accuracy</h2>
      <p>
        Each score (F1, out of 100) measures how well a tool finds date phrases and assigns the right dates. The texts are public
        benchmarks. Scores were last measured on {calendarWords(accuracy.measured)}. Extraction makes mistakes, so check the sentence before
        you rely on a date.
      </p>
      <table className="about-table">
        <thead>
          <tr>
            <th scope="col">Benchmark</th>
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
                {corpus} <span className="text-hint text-ink-3">{counted(texts, 'text')}</span>
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
        Dateline comes with 24 demo articles, written for this purpose and labeled as such. These articles describe public events between
        China and the United States in 2023 and 2024. The demo data also includes a commentary on a visit in January 2024, credited to its
        author and publisher. Events from your own articles stay drafts until an editor reviews them.
      </p>
    </div>
  );
}
