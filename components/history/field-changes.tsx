import type { FieldChange } from '@/domain/history/changes';
import './history.css';

const NOTHING = 'not stated';

export function FieldChanges({ fields }: { fields: readonly FieldChange[] }) {
  if (fields.length === 0) return null;
  return (
    <dl className="change-fields">
      {fields.map((field) => (
        <FieldRow key={`${field.label} ${field.after}`} {...field} />
      ))}
    </dl>
  );
}

function FieldRow({ label, before, after }: FieldChange) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <del>
          <span className="sr-only">Before: </span>
          {before ?? NOTHING}
        </del>{' '}
        <span aria-hidden="true">→</span>{' '}
        <ins>
          <span className="sr-only">After: </span>
          {after ?? NOTHING}
        </ins>
      </dd>
    </div>
  );
}
