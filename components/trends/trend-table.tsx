/** The frame of a table of figures: it scrolls in its own box, the first column and the head stay in sight. */
import type { ReactNode } from 'react';

interface TrendTableProps {
  readonly caption: string;
  readonly head: readonly ReactNode[];
  readonly children: ReactNode;
}

export function TrendTable({ caption, head, children }: TrendTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reached by the keyboard
    <section className="trend-table-box" aria-label={`${caption}, table`} tabIndex={0}>
      <table className="trend-table">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            {head.map((name, at) => (
              // the head of a table never changes its order
              // biome-ignore lint/suspicious/noArrayIndexKey: see above
              <th key={at} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  );
}

/** A figure that leads to its events, where there are some. */
export function Figure({ words, href, name }: { words: string; href: string | null; name: string }) {
  if (href === null) return <td>{words}</td>;
  return (
    <td>
      <a href={href} aria-label={`${name}: ${words}`}>
        {words}
      </a>
    </td>
  );
}
