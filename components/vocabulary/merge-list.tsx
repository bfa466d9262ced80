/** What was merged into an actor or a theme, each with a button that undoes it. */

import type { FormAction } from '@/domain/action-state';
import { calendarWords } from '@/domain/dates/day-words';
import type { MergeRecord } from '@/domain/vocabulary/vocabulary-views';
import { VerdictForm } from '../review/verdict-form';

interface MergeListProps {
  readonly merges: readonly MergeRecord[];
  readonly undo: FormAction;
}

export function MergeList({ merges, undo }: MergeListProps) {
  if (merges.length === 0) return null;
  return (
    <section aria-labelledby="merges" className="max-w-[46rem] border-t py-6">
      <h2 id="merges" className="font-semibold text-month">
        Merged entries
      </h2>
      <ul>
        {merges.map(({ id, source, at, by }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b py-3 last:border-b-0">
            <div className="min-w-0 flex-1 basis-60">
              <span className="font-medium">{source.name}</span>
              <p className="text-ink-3 text-meta">
                {calendarWords(at.slice(0, 10))}, by {by ?? 'Dateline'}. URLs with “{source.slug}” redirect here.
              </p>
            </div>
            <VerdictForm
              action={undo}
              fields={{ id: String(id) }}
              variant="secondary"
              label={
                <>
                  Undo merge<span className="sr-only"> of {source.name}</span>
                </>
              }
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
