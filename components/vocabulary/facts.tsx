import type { ReactNode } from 'react';
import { counted } from '@/domain/text/counted';
import type { SourceCount } from '@/domain/vocabulary/vocabulary-views';
import { TextLink } from '../ui/button';

export const Fact = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className="border-t py-4">
    <h2 className="mb-2 font-semibold text-meta">{title}</h2>
    {children}
  </section>
);

interface CountBarsProps {
  readonly rows: readonly { readonly key: string | number; readonly name: string; readonly href: string; readonly count: number }[];
}

export function CountBars({ rows }: CountBarsProps) {
  const most = Math.max(1, ...rows.map(({ count }) => count));
  return (
    <ul>
      {rows.map(({ key, name, href, count }) => (
        <li key={key} className="fact-row">
          <span className="min-w-0 flex-1">
            <TextLink href={href}>{name}</TextLink>
            <span aria-hidden="true" className="mt-[2px] block h-[3px] bg-line-strong" style={{ width: `${(count / most) * 100}%` }} />
          </span>
          <span className="fact-count">{counted(count, 'event')}</span>
        </li>
      ))}
    </ul>
  );
}

export function ReportedBy({ sources }: { sources: readonly SourceCount[] }) {
  if (sources.length === 0) return null;
  return (
    <Fact title="Reported by">
      <ul>
        {sources.map(({ name, articles }) => (
          <li key={name} className="fact-row">
            <span>{name}</span>
            <span className="fact-count">{counted(articles, 'article')}</span>
          </li>
        ))}
      </ul>
    </Fact>
  );
}
