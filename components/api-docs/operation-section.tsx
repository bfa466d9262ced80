/** One question of the API, or one change: what it takes, what comes back, and an example to open or to run. */
import { typeOf } from '@/domain/api/describe-schema';
import type { ApiChange, ApiOperation, ApiResponse } from '@/domain/api/open-api-shape';
import { FieldList } from './field-list';
import { TypeLink } from './type-link';

interface OperationSectionProps {
  readonly path: string;
  readonly method: string;
  readonly operation: ApiOperation | ApiChange;
  readonly origin: string;
}

export function OperationSection({ path, method, operation, origin }: OperationSectionProps) {
  const { operationId, summary, description, parameters, responses, security = [] } = operation;
  const answer = responses['200'] as ApiResponse | undefined;
  const answers = Object.entries(answer?.content ?? {});
  const sample = answers[0]?.[1].example;
  const body = 'requestBody' in operation ? operation.requestBody.content['application/json'] : null;
  return (
    <section aria-labelledby={operationId} className="mt-8">
      <h3 id={operationId} className="font-medium font-serif text-middle-phone tablet:text-middle">
        {summary}
      </h3>
      <p className="mt-1">
        <code>
          {method} {path}
        </code>
      </p>
      {description === undefined ? null : <p className="mt-2 max-w-[66ch]">{description}</p>}
      {security.map(({ token }) => (
        <p key={token.join()} className="mt-2">
          Requires a token with the <code>{token.join(', ')}</code> permission.
        </p>
      ))}
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
        {body === null ? null : (
          <>
            Request body: <TypeLink type={typeOf(body.schema)} /> as <code>application/json</code>.{' '}
          </>
        )}
        Response: {answer?.description}{' '}
        {answers.map(([mediaType, { schema }], at) => (
          <span key={mediaType}>
            {at === 0 ? '' : ' or '}
            <TypeLink type={typeOf(schema)} /> as <code>{mediaType}</code>
          </span>
        ))}
        .
      </p>
      {'x-example' in operation && security.length === 0 ? (
        <p className="mt-3">
          Example:{' '}
          <a className="link" href={operation['x-example']}>
            <code>{operation['x-example']}</code>
          </a>
        </p>
      ) : null}
      <pre className="mt-2">{commandOf(operation, path, origin)}</pre>
      {sample === undefined ? null : (
        <details className="mt-2">
          <summary className="link w-fit cursor-pointer">Example response</summary>
          <pre className="mt-2">{JSON.stringify(sample, null, 2)}</pre>
        </details>
      )}
    </section>
  );
}

function commandOf(operation: ApiOperation | ApiChange, path: string, origin: string): string {
  const token = operation.security === undefined ? '' : " -H 'Authorization: Bearer dateline_…'";
  if ('x-example' in operation) return `curl '${origin}${operation['x-example']}'${token}`;
  const { example } = operation.requestBody.content['application/json'];
  return `curl '${origin}${path}'${token} -H 'Content-Type: application/json' \\\n  --data '${JSON.stringify(example)}'`;
}
