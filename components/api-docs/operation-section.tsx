/** One question of the API: what it takes, what comes back, and an example to open or to run. */
import { typeOf } from '@/domain/api/describe-schema';
import type { ApiOperation, ApiResponse } from '@/domain/api/open-api';
import { FieldList } from './field-list';
import { TypeLink } from './type-link';

export function OperationSection({ path, operation, origin }: { path: string; operation: ApiOperation; origin: string }) {
  const { operationId, summary, description, parameters, responses } = operation;
  const example = operation['x-example'];
  const answers = Object.entries((responses['200'] as ApiResponse | undefined)?.content ?? {});
  return (
    <section aria-labelledby={operationId} className="mt-8">
      <h3 id={operationId} className="font-medium font-serif text-middle-phone tablet:text-middle">
        {summary}
      </h3>
      <p className="mt-1">
        <code>GET {path}</code>
      </p>
      {description === undefined ? null : <p className="mt-2 max-w-[66ch]">{description}</p>}
      {parameters.length === 0 ? null : (
        <FieldList
          fields={parameters.map(({ name, description: words = '', schema, required }) => ({
            name,
            description: words,
            type: typeOf(schema),
            required,
          }))}
        />
      )}
      <p className="mt-3">
        Answers{' '}
        {answers.map(([mediaType, { schema }], at) => (
          <span key={mediaType}>
            {at === 0 ? '' : ' or '}
            <TypeLink type={typeOf(schema)} /> as <code>{mediaType}</code>
          </span>
        ))}
        .
      </p>
      <p className="mt-3">
        Try it:{' '}
        <a className="link" href={example}>
          <code>{example}</code>
        </a>
      </p>
      <pre className="mt-2">{`curl '${origin}${example}'`}</pre>
    </section>
  );
}
