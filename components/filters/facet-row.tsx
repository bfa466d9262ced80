'use client';
/** One value of a facet: a checkbox selects it, and the link beside it excludes it. Both work without scripts. */
import { Ban } from 'lucide';
import { Icon } from '@/components/ui/icon';
import type { FacetValue } from '@/domain/filters/facet-view';
import type { Facet } from '@/domain/filters/facets';
import { markOf, timelineHref, withMark } from '@/domain/filters/timeline-filters';
import { numberWords } from '@/domain/text/counted';
import { isPlainClick } from '../shell/navigation';
import { Checkbox } from '../ui/field';
import { useFilterState } from './filter-state';

export function FacetRow({ facet, value: { id, label, count, parent }, depth }: { facet: Facet; value: FacetValue; depth: number }) {
  const { filters, apply } = useFilterState();
  const mark = markOf(filters, facet, id);
  const exclude = mark === 'left out' ? `Stop excluding ${label}` : `Exclude ${label}`;
  const without = withMark(filters, facet, id, mark === 'left out' ? null : 'left out');
  return (
    <div className="facet-row flex items-center gap-1" style={{ paddingInlineStart: `${Math.min(depth, 3)}rem` }}>
      <Checkbox
        name={facet}
        value={id}
        checked={mark === 'chosen'}
        className="min-w-0 flex-1 py-[0.1875rem]"
        onChange={(change) => apply(withMark(filters, facet, id, change.target.checked ? 'chosen' : null), 'push')}
        label={
          <span className={mark === 'left out' ? 'line-through' : ''}>
            {label}
            {depth === 0 && parent ? <span className="text-ink-3">, {parent.label}</span> : null}
          </span>
        }
        after={<span className="text-ink-3 text-meta tabular-nums">{numberWords(count)}</span>}
      />
      <a
        className="facet-not rounded-control px-1.5 py-1 text-hint text-ink-3 hover:bg-raised hover:text-ink aria-[current]:bg-accent aria-[current]:font-semibold aria-[current]:text-on-accent pointer-coarse:inline-flex pointer-coarse:min-h-11 pointer-coarse:min-w-11 pointer-coarse:items-center pointer-coarse:justify-center"
        href={timelineHref({ ...without, page: 1 })}
        title={exclude}
        aria-current={mark === 'left out' || undefined}
        rel="nofollow"
        onClick={(click) => {
          if (!isPlainClick(click)) return;
          click.preventDefault();
          apply(without, 'push');
        }}
      >
        <Icon of={Ban} size="0.875rem" />
        <span className="sr-only">{exclude}</span>
      </a>
    </div>
  );
}
