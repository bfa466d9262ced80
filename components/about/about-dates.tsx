/** The about page's text: what an event is, how each kind of date is drawn, what a plan means, and what is not claimed. */
import { FAMILIES, FAMILY_IDS } from '@/domain/families';
import { Glyph } from '../ui/glyph';

const DRAWN = [
  {
    edge: 'point',
    fill: 'filled',
    words: 'A day',
    means: 'The source names the day, or says how many days before or after it was published.',
  },
  { edge: 'crisp', fill: 'filled', words: 'A stretch of days', means: 'Something lasted: a three-day visit has hard ends.' },
  {
    edge: 'soft',
    fill: 'filled',
    words: 'Some day within',
    means: 'Only the month, the season or the weekend is known. The bar covers all of it and its ends fade; the coarser, the thinner.',
  },
  {
    edge: 'hatched',
    fill: 'filled',
    words: 'About, early, late',
    means: 'The source is vague. The hatching lies over the part that is meant.',
  },
  {
    edge: 'fades-left',
    fill: 'filled',
    words: 'By, before',
    means: 'One end is known, the other is open. “After” and “since” are drawn the other way round.',
  },
  {
    edge: 'point',
    fill: 'outlined',
    words: 'Planned, postponed',
    means: 'An outline without filling: announced or put off, and no later source says what came of it.',
  },
  { edge: 'point', fill: 'dotted', words: 'Possible', means: 'Spoken of as something that may happen.' },
  { edge: 'point', fill: 'struck', words: 'Cancelled', means: 'The mark is struck through: a source says that it did not take place.' },
] as const;

export function AboutDates() {
  return (
    <div className="about-text">
      <p>
        Dateline reads articles and takes from them what happened, when, and between whom. Every event is tied to the sentence it was read
        from: the sentence is quoted, the words of the date are marked in it, and “Read in article” opens the article at that place.
      </p>
      <h2>A date is as exact as its source</h2>
      <p>
        “In October last year”, written in January 2024, is October 2023 and not the first of October. Where no day is stated, the place of
        the day stays empty in the list. Relative words are counted from the day of publication; “on Monday” with a verb in the past is the
        last Monday before it. “Why this date”, on every event, shows the words, the rule, what was counted from, and the result.
      </p>
      <h2>How the axis draws it</h2>
      <dl className="about-marks">
        {DRAWN.map((mark) => (
          <div key={mark.words}>
            <dt data-family="talks">
              {mark.edge === 'point' ? (
                <Glyph family="talks" fill={mark.fill} />
              ) : (
                <span aria-hidden="true" className="ax legend-mark" data-edge={mark.edge} data-fill={mark.fill} data-family="talks">
                  <span className="ax-mark" />
                </span>
              )}
              {mark.words}
            </dt>
            <dd>{mark.means}</dd>
          </div>
        ))}
      </dl>
      <h2>What the shapes stand for</h2>
      <ul className="about-families">
        {FAMILY_IDS.map((family) => (
          <li key={family} data-family={family}>
            <Glyph family={family} size="0.875rem" />
            {FAMILIES[family].label}
          </li>
        ))}
      </ul>
      <h2>What is not claimed</h2>
      <p>
        A program proposes, people decide: what no editor has looked at is marked “not reviewed”. A planned event stays planned, even after
        its day has passed, until a later source or an editor says what came of it. When sources differ, both dates are shown. “Independent
        sources” counts outlets, after reports that repeat one another are folded together.
      </p>
      <p>Every change to an event is kept in its history. No page of this site asks anything of another site.</p>
    </div>
  );
}
