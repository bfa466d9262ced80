import type { ReactNode } from 'react';
import { FAMILY_IDS, type FamilyId } from '@/domain/families';

interface TrendFigureProps {
  readonly id: string;
  readonly title: string;
  readonly caption: ReactNode;
  readonly table?: ReactNode;
  readonly children: ReactNode;
}

/** One figure of the page: heading, chart, legend (beside it if there is room), and its data as a table. */
export function TrendFigure({ id, title, caption, table, children }: TrendFigureProps) {
  return (
    <section className="trend-section" aria-labelledby={id}>
      <h2 id={id} className="trend-title">
        {title}
      </h2>
      <figure aria-labelledby={id} className="trend-figure">
        <div className="min-w-0">{children}</div>
        <figcaption className="trend-caption">{caption}</figcaption>
      </figure>
      {table ? (
        <details className="trend-details">
          <summary className="link">{title} as a table</summary>
          {table}
        </details>
      ) : null}
    </section>
  );
}

const nameOf = (family: FamilyId | null): string => `hatch-${family ?? 'all'}`;

export const hatchOf = (family: FamilyId | null): string => `url(#${nameOf(family)})`;

/** SVG patterns for inexact dates, one per theme group and one without a group. The charts of the page refer to them. */
export function Hatches() {
  return (
    <svg width="0" height="0" className="trend-hatches" aria-hidden="true">
      <defs>
        {[...FAMILY_IDS, null].map((family) => (
          <pattern
            key={nameOf(family)}
            id={nameOf(family)}
            width="5"
            height="5"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <line x1="1" x2="1" y1="0" y2="5" stroke={family === null ? 'var(--ink-2)' : `var(--${family})`} strokeWidth="1.5" />
          </pattern>
        ))}
      </defs>
    </svg>
  );
}
