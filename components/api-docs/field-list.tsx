/** Parameters of an operation or fields of a schema. */
import type { FieldWords } from '@/domain/api/describe-schema';
import { TypeLink } from './type-link';

export function FieldList({ fields }: { fields: readonly FieldWords[] }) {
  return (
    <dl className="api-fields mt-2 border-t">
      {fields.map((field) => (
        <div key={field.name}>
          <dt>
            <code>{field.name}</code>
            {field.required ? null : <span className="text-hint text-ink-3"> optional</span>}
          </dt>
          <dd>
            {field.description}{' '}
            <span className="text-ink-2 text-meta">
              <TypeLink type={field.type} />
            </span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
