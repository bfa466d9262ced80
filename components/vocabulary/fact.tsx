import type { ReactNode } from 'react';
import { counted } from '@/domain/text/counted';
import type { SourceCount } from '@/domain/vocabulary/vocabulary-views';

export function Fact({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="border-t py-4">
      <h2 className="mb-2 font-semibold text-meta">{title}</h2>
      {children}
    </section>
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
