import type { AccuracyView } from '@/domain/accuracy-view';
import { calendarWords } from '@/domain/dates/day-words';
import { FAMILIES, FAMILY_IDS } from '@/domain/drawing';
import { counted } from '@/domain/text/counted';
import { MarkSample } from '../axis/mark-sample';
import { Glyph } from '../ui/glyph';

const DRAWN = [
  { edge: 'point', fill: 'filled', words: 'A day', means: 'The source states the day, directly or relative to its publication date.' },
  {
    edge: 'crisp',
    fill: 'filled',
    words: 'A range of days',
    means: 'The event lasted from the first day to the last, as in a three-day visit.',
  },
  {
    edge: 'soft',
    fill: 'filled',
    words: 'A day within a period',
    means:
      'Only the month, season or weekend is known. The bar covers the period and fades at both ends. The longer the period, the thinner the bar.',
  },
  { edge: 'hatched', fill: 'filled', words: 'About, early, late', means: 'The source is vague. The hatched part is the likely time.' },
  {
    edge: 'fades-left',
    fill: 'filled',
    words: 'By, before',
    means: 'Only the end is known. For “after” and “since”, only the start is known.',
  },
  {
    edge: 'point',
    fill: 'outlined',
    words: 'Planned, postponed',
    means: 'The event was announced or postponed, and no later source reports the outcome. The symbol is only an outline.',
  },
  { edge: 'point', fill: 'dotted', words: 'Possible', means: 'A source says that the event may happen.' },
  {
    edge: 'point',
    fill: 'struck',
    words: 'Canceled',
    means: 'A source says that the event did not take place. The symbol has a line through it.',
  },
] as const;

export const AboutDates = () => (
  <div className="about-text">
    <p>
      Dateline extracts events from news articles: what happened, when, and who was involved. Each event quotes the sentence it comes from
      and highlights its date phrase. “Read in article” opens the article at that sentence.
    </p>
    <h2>A date is as precise as its source</h2>
    <p>
      “In October last year”, written in January 2024, means October 2023, not 1 October. If the source does not state a day, the list shows
      none. Relative dates are counted from the publication date. “On Monday” with a verb in the past tense means the Monday before that
      date. On every event, “Why this date” shows the date phrase, the rule, the reference date and the result.
    </p>
    <h2>Symbols for dates</h2>
    <dl>
      {DRAWN.map((mark) => (
        <div key={mark.words} className="grid grid-cols-1 border-b py-2.5 tablet:grid-cols-[13rem_minmax(0,1fr)] tablet:gap-x-4">
          <dt
            className="grid grid-cols-[34px_minmax(0,1fr)] items-center gap-2 self-start font-medium *:first:justify-self-start"
            data-family="talks"
          >
            {mark.edge === 'point' ? <Glyph family="talks" fill={mark.fill} /> : <MarkSample mark={mark} />}
            {mark.words}
          </dt>
          <dd className="text-ink-2">{mark.means}</dd>
        </div>
      ))}
    </dl>
    <h2>Symbols for themes</h2>
    <ul className="columns-2">
      {FAMILY_IDS.map((family) => (
        <li key={family} className="flex items-center gap-2 py-0.5" data-family={family}>
          <Glyph family={family} size="0.875rem" />
          {FAMILIES[family].label}
        </li>
      ))}
    </ul>
    <h2>Limits</h2>
    <p>
      Extraction is automatic, and editors review the results. Events that no one has reviewed are marked “Not reviewed”. A planned event
      stays planned, even after its date, until a later source or an editor reports the outcome. When sources disagree, the event shows both
      dates. “Independent” sources are separate outlets. Articles that repeat each other count once.
    </p>
    <p>The history of an event keeps every change. Pages load nothing from other sites.</p>
  </div>
);

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
        Dateline comes with 24 demo articles, written as demo data and labeled as such. These articles cover public events in relations
        between China and the United States in 2023 and 2024. The demo data also includes a commentary on a visit in January 2024, credited
        to its author and publisher. Events from your own articles stay drafts until an editor reviews them.
      </p>
    </div>
  );
}

/** The readers of this site's articles, for the About page. `model` is null without a language model. */
export interface SiteReaders {
  readonly model: string | null;
  /** true: the model runs on this computer and forwards nothing */
  readonly isLocal: boolean;
}

export function AboutReader({ readers: { model, isLocal }, accuracy }: { readers: SiteReaders; accuracy: AccuracyView }) {
  const { articles, engine, combined } = accuracy.readers;
  return (
    <div className="about-text">
      <h2>Language models</h2>
      {model === null ? (
        <p>No language model reads the articles on this site, and their texts do not leave the server.</p>
      ) : (
        <>
          <p>
            A language model ({model}) may also read articles and propose events. Dateline keeps a proposed event only if the article
            contains its quote. The date comes from the article’s own words.{' '}
            {isLocal
              ? 'The model runs on the server, so article texts never leave the server.'
              : 'Dateline sends the texts of these articles to the model’s provider.'}{' '}
            The accuracy figures above are for the engine alone.
          </p>
          <p>
            On {articles} cross-validated articles, the engine’s F1 is {engine.events.toFixed(1)} for events and {engine.dates.toFixed(1)}{' '}
            for events with their exact date. With a strong model, these figures are {combined.events.toFixed(1)} and{' '}
            {combined.dates.toFixed(1)}.{isLocal ? null : ' A reading of a short article costs less than 1 US cent.'}
          </p>
        </>
      )}
    </div>
  );
}
