import { Fragment } from 'react';
import { type FieldWords, type TypeWords, typeOf } from '@/domain/api/describe-schema';
import type { ApiOperation, ApiResponse } from '@/domain/api/open-api';
import { PageLink } from '../ui/button';

interface OperationSectionProps {
  readonly path: string;
  readonly method: string;
  readonly operation: ApiOperation;
  readonly origin: string;
}

export function OperationSection({ path, method, operation, origin }: OperationSectionProps) {
  const { operationId, summary, description, parameters = [], requestBody, responses, security = [], 'x-example': example } = operation;
  const answer = responses['200'] as ApiResponse | undefined;
  const answers = Object.entries(answer?.content ?? {});
  const sample = answers[0]?.[1].example;
  const [body] = Object.entries(requestBody?.content ?? {});
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
      {description === undefined ? null : (
        <p className="mt-2 max-w-[66ch]">
          <InlineCode text={description} />
        </p>
      )}
      {security.map(({ token }) => (
        <p key={token.join()} className="mt-2">
          Requires a token with the <code>{token.join(', ')}</code> permission.
        </p>
      ))}
      {parameters.length === 0 ? null : (
        <FieldList
          fields={parameters.map(({ name, description: words = '', schema, required = false }) => ({
            name,
            description: words,
            type: typeOf(schema),
            required,
          }))}
        />
      )}
      <p className="mt-3">
        {body === undefined ? null : (
          <>
            Request body: <TypeLink type={typeOf(body[1].schema)} /> as <code>{body[0]}</code>.{' '}
          </>
        )}
        Response: <InlineCode text={answer?.description ?? ''} />{' '}
        {answers.map(([mediaType, { schema }], at) => (
          <span key={mediaType}>
            {at === 0 ? '' : ' or '}
            <TypeLink type={typeOf(schema)} /> as <code>{mediaType}</code>
          </span>
        ))}
        .
      </p>
      {example !== undefined && security.length === 0 ? (
        <p className="mt-3">
          Example:{' '}
          <PageLink href={example}>
            <code>{example}</code>
          </PageLink>
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

function commandOf({ security, requestBody, 'x-example': example }: ApiOperation, path: string, origin: string): string {
  const token = security === undefined ? '' : " -H 'Authorization: Bearer dateline_…'";
  return `curl '${origin}${example ?? path}'${token}${dataOf(requestBody)}`;
}

function dataOf(body: ApiOperation['requestBody']): string {
  const [json, form] = [body?.content['application/json'], body?.content['multipart/form-data']];
  if (json) return ` -H 'Content-Type: application/json' \\\n  --data '${JSON.stringify(json.example)}'`;
  const fields = Object.entries((form?.example ?? {}) as Readonly<Record<string, string>>);
  return fields.map(([name, value]) => ` \\\n  -F '${name}=${value}'`).join('');
}

export const FieldList = ({ fields }: { fields: readonly FieldWords[] }) => (
  <dl className="api-fields mt-2 border-t">
    {fields.map((field) => (
      <div key={field.name}>
        <dt>
          <code>{field.name}</code>
          {field.required ? null : <span className="text-hint text-ink-3"> optional</span>}
        </dt>
        <dd>
          <InlineCode text={field.description} />{' '}
          <span className="text-ink-2 text-meta">
            <TypeLink type={field.type} />
          </span>
        </dd>
      </div>
    ))}
  </dl>
);

export const schemaAnchor = (name: string): string => `schema-${name}`;

const TypeLink = ({ type }: { type: TypeWords }) =>
  type.map((part, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a type stay in their places
    <Fragment key={at}>
      {typeof part === 'string' ? part : <PageLink href={`#${schemaAnchor(part.schema)}`}>{part.schema}</PageLink>}
    </Fragment>
  ));

/** Text whose parts between backticks are code, as in Markdown. */
export function InlineCode({ text }: { text: string }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text stay in their places
  return text.split('`').map((part, at) => (at % 2 === 0 ? part : <code key={at}>{part}</code>));
}
