import type { FieldChange } from '@/domain/history/changes';

const NOTHING = 'not stated';

export function FieldChanges({ fields }: { fields: readonly FieldChange[] }) {
  if (fields.length === 0) return null;
  return (
    <dl className="my-1 grid gap-1">
      {fields.map(({ label, before, after }) => (
        <div key={`${label} ${after}`} className="grid grid-cols-[5rem_minmax(0,1fr)] items-baseline gap-3">
          <dt className="text-[0.8125rem] text-ink-3">{label}</dt>
          <dd>
            <del className="text-ink-3 decoration-1">
              <span className="sr-only">Before: </span>
              {before ?? NOTHING}
            </del>{' '}
            <span aria-hidden="true">→</span>{' '}
            <ins className="font-medium no-underline">
              <span className="sr-only">After: </span>
              {after ?? NOTHING}
            </ins>
          </dd>
        </div>
      ))}
    </dl>
  );
}
