/** The most frequent actors that are not compared yet; the filters have all of them. */
import Link from 'next/link';
import { choiceOf, withMark } from '@/domain/filters/facet-choice';
import type { FacetView } from '@/domain/filters/facet-view';
import type { TimelineFilters } from '@/domain/filters/timeline-filters';
import { numberWords } from '@/domain/text/counted';
import { compareHref, LEAST_COMPARED } from '@/domain/timeline/compare';

const OFFERED = 8;

interface ChooseActorsProps {
  readonly actors: FacetView;
  readonly filters: TimelineFilters;
}

export function ChooseActors({ actors: { values }, filters }: ChooseActorsProps) {
  const chosen = choiceOf(filters, 'actor').values;
  const offered = values.filter(({ id, count, mark }) => count > 0 && mark === null && !chosen.includes(id)).slice(0, OFFERED);
  if (offered.length === 0) return null;
  return (
    <section className="compare-choose print:hidden" aria-labelledby="compare-choose">
      {chosen.length < LEAST_COMPARED ? (
        <p className="mb-2 max-w-[62ch] font-serif text-middle">
          {chosen.length === 0 ? 'Choose two or more actors.' : 'Choose another actor to compare with.'}
        </p>
      ) : null}
      <h2 id="compare-choose" className="text-ink-2 text-meta">
        {chosen.length === 0 ? 'Most frequent actors' : 'Compare with'}
      </h2>
      <ul aria-labelledby="compare-choose">
        {offered.map(({ id, label, count }) => (
          <li key={id}>
            <Link prefetch={false} className="chip" scroll={false} href={compareHref(withMark(filters, 'actor', id, 'chosen'))}>
              {label}
              <span className="lane-number font-normal">
                {numberWords(count)} <span className="sr-only">{count === 1 ? 'event' : 'events'}</span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
