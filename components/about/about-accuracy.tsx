/** How well dates are read, in public: a table of figures that a command prints, beside other systems on the same texts. */
import type { AccuracyView } from '@/domain/accuracy-view';
import { calendarWords } from '@/domain/dates/day-words';

export function AboutAccuracy({ accuracy }: { accuracy: AccuracyView }) {
  const names = accuracy.dates[0]?.others.map(({ name }) => name) ?? [];
  return (
    <div className="about-text">
      <h2>How well it reads</h2>
      <p>
        Of a hundred expressions of time, how many are found and given the value that people gave them (F1 of the value, the measure of the
        TempEval contests). Measured on {calendarWords(accuracy.measured)} on public collections of annotated texts. Nobody reads without
        error: check the sentence before you rely on a date.
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
      <h2>The demonstration</h2>
      <p>
        The twenty-four briefs were written for this demonstration; they retell public events of 2023 and 2024 between China and the United
        States and say so under their titles. With them comes one commentary on a visit of January 2024, named with its author and
        publisher. What is read from your own articles is held back until an editor has looked at it.
      </p>
    </div>
  );
}
