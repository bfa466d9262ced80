/** Fields as they stood and as they stand. */
import type { FieldChange } from '@/domain/history/changes';
import './changes.css';

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
          <span className="sr-only">before: </span>
          {before ?? NOTHING}
        </del>{' '}
        <span aria-hidden="true">→</span>{' '}
        <ins>
          <span className="sr-only">now: </span>
          {after ?? NOTHING}
        </ins>
      </dd>
    </div>
  );
}
