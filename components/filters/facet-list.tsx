'use client';
/** One facet: several values at once, each with its count; the rare ones behind "more". Native checkboxes in the GET form. */
import type { FacetValue } from '@/domain/views';
import { Checkbox } from '../ui/field';

interface FacetListProps {
  readonly name: 'actor' | 'theme';
  readonly legend: string;
  readonly values: readonly FacetValue[];
  readonly chosen: readonly string[];
  readonly onToggle: (id: string, on: boolean) => void;
}

const SHOWN_AT_ONCE = 10;

export function FacetList({ name, legend, values, chosen, onToggle }: FacetListProps) {
  const useful = values.filter((value) => value.count > 0 || value.selected || chosen.includes(value.id));
  if (useful.length === 0) return null;
  const first = useful.filter((value, index) => index < SHOWN_AT_ONCE || value.selected || chosen.includes(value.id));
  const rest = useful.filter((value) => !first.includes(value));
  const row = (value: FacetValue) => (
    <Checkbox
      key={value.id}
      name={name}
      value={value.id}
      checked={chosen.includes(value.id)}
      onChange={(change) => onToggle(value.id, change.target.checked)}
      label={value.label}
      after={<span className="text-ink-3 text-meta tabular-nums">{value.count}</span>}
    />
  );
  return (
    <fieldset className="border-t pt-3">
      <legend className="float-left mb-1 w-full font-semibold text-meta">{legend}</legend>
      <div className="clear-both">{first.map(row)}</div>
      {rest.length > 0 ? (
        <details>
          <summary className="link py-1 text-meta">{rest.length} more</summary>
          {rest.map(row)}
        </details>
      ) : null}
    </fieldset>
  );
}
