import type { ReactNode } from 'react';
import { FAMILY_IDS, type FamilyId } from '@/domain/drawing';
import { Link } from '../ui/button';
import { Section } from '../ui/section';

interface TrendFigureProps {
  readonly id: string;
  readonly title: string;
  readonly caption: ReactNode;
  readonly table?: ReactNode;
  readonly children: ReactNode;
}

export const TrendFigure = ({ id, title, caption, table, children }: TrendFigureProps) => (
  <Section id={id} title={title} className="trend-section mt-10" titleClass="border-b border-b-ink pb-1.5">
    {/* on a wide page, the chart takes the width that it needs, and the text begins after it */}
    <figure
      aria-labelledby={id}
      className="trend-figure @min-[76rem]:grid @min-[76rem]:grid-cols-[minmax(0,max-content)_minmax(18rem,1fr)] @min-[76rem]:gap-x-12"
    >
      <div className="min-w-0">{children}</div>
      <figcaption className="mt-2 max-w-[66ch] text-ink-2 text-meta @min-[76rem]:mt-5">{caption}</figcaption>
    </figure>
    {table ? (
      <details className="trend-details mt-2 text-[0.8125rem]">
        <summary className="link inline-block py-1.5 print:hidden">{title} as a table</summary>
        {table}
      </details>
    ) : null}
  </Section>
);

const nameOf = (family: FamilyId | null): string => `hatch-${family ?? 'all'}`;

export const hatchOf = (family: FamilyId | null): string => `url(#${nameOf(family)})`;

/** SVG patterns for inexact dates, one per theme group and one without a group. The charts of the page refer to them. */
export const Hatches = () => (
  <svg width="0" height="0" className="trend-hatches absolute" aria-hidden="true">
    <defs>
      {[...FAMILY_IDS, null].map((family) => (
        <pattern key={nameOf(family)} id={nameOf(family)} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line x1="1" x2="1" y1="0" y2="5" stroke={family === null ? 'var(--ink-2)' : `var(--${family})`} strokeWidth="1.5" />
        </pattern>
      ))}
    </defs>
  </svg>
);

interface TrendChoiceLinksProps {
  readonly label: string;
  readonly choices: readonly { readonly words: string; readonly href: string; readonly isCurrent: boolean }[];
}

export const TrendChoiceLinks = ({ label, choices }: TrendChoiceLinksProps) => (
  <nav aria-label={label} className="my-2 flex flex-wrap gap-x-4 gap-y-1 text-[0.8125rem] print:hidden">
    {choices.map(({ words, href, isCurrent }) => (
      <Link
        key={words}
        className="link inline-flex min-h-8 items-center"
        scroll={false}
        href={href}
        aria-current={isCurrent ? 'true' : undefined}
      >
        {words}
      </Link>
    ))}
  </nav>
);
