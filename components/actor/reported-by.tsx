/** The sources of what is known of an actor or a theme. */
import { counted } from '@/domain/text/counted';
import type { SourceCount } from '@/domain/vocabulary/actor-views';
import { Fact } from './fact';

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
