/** One figure of the page: heading, chart, what its signs mean (beside it where there is room), and its figures as a table. */
import type { ReactNode } from 'react';

interface TrendFigureProps {
  readonly id: string;
  readonly title: string;
  readonly caption: ReactNode;
  readonly table?: ReactNode;
  readonly children: ReactNode;
}

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
