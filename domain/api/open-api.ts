/** The OpenAPI 3.1 document, made from the operations and their schemas. */
import { z } from 'zod';
import { LICENSE } from '../export/formats';
import { OPERATION_IDS, OPERATIONS, type Operation, type OperationId } from './operations';
import { PROBLEM_TYPE, problemSchema } from './problem';
import { API_SCHEMAS } from './schemas';

export const OPEN_API_HREF = '/api/openapi.json';

/** A JSON Schema of the dialect 2020-12. */
export type JsonSchema = z.core.JSONSchema.BaseSchema;

export interface ApiParameter {
  readonly name: string;
  readonly in: 'path' | 'query';
  readonly required: boolean;
  readonly description?: string;
  readonly schema: JsonSchema;
}

export interface ApiResponse {
  readonly description: string;
  readonly headers?: Readonly<Record<string, { readonly $ref: string }>>;
  readonly content?: Readonly<Record<string, { readonly schema: JsonSchema }>>;
}

export interface ApiOperation {
  readonly operationId: OperationId;
  readonly tags: readonly string[];
  readonly summary: string;
  readonly description?: string;
  /** an address that answers, from the origin on */
  readonly 'x-example': string;
  readonly parameters: readonly ApiParameter[];
  readonly responses: Readonly<Record<string, ApiResponse | { readonly $ref: string }>>;
}

export interface OpenApi {
  readonly openapi: string;
  readonly info: {
    readonly title: string;
    readonly version: string;
    readonly description: string;
    readonly license: { readonly name: string; readonly url: string };
  };
  readonly servers: readonly { readonly url: string }[];
  readonly paths: Readonly<Record<string, { readonly get: ApiOperation }>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, JsonSchema>>;
    readonly headers: Readonly<Record<string, { readonly description: string; readonly schema: JsonSchema }>>;
    readonly responses: Readonly<Record<string, ApiResponse>>;
  };
}

const DESCRIPTION = `Dated events with the sentences they come from. Read only: no account, no key, no cookie. ${LICENSE.words}`;
const HEADERS = ['ETag', 'RateLimit', 'RateLimit-Policy'] as const;
const PROBLEMS = {
  400: 'A parameter is not known or cannot be read; the field names it.',
  404: 'There is nothing at this address.',
  429: 'Too many requests; Retry-After says how many seconds to wait.',
};

const headersOf = (...names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]));

/** `origin` is the site's. */
export function openApi(origin: string): OpenApi {
  return {
    openapi: '3.1.1',
    info: { title: 'Dateline', version: '1', description: DESCRIPTION, license: { name: LICENSE.name, url: LICENSE.url } },
    servers: [{ url: origin }],
    paths: Object.fromEntries(OPERATION_IDS.map((id) => [OPERATIONS[id].path, { get: describeOperation(id) }])),
    components: {
      schemas: componentSchemas(),
      headers: {
        ETag: header('Send it as If-None-Match: as long as nothing was written, the answer is 304.'),
        Link: header('The first and the next page of a list (RFC 8288).'),
        RateLimit: header('What is left: "anonymous";r=59;t=60 for 59 requests in 60 seconds.'),
        'RateLimit-Policy': header('What there is: "anonymous";q=60;w=60 for 60 requests in 60 seconds.'),
        'Retry-After': header('Seconds to wait.'),
      },
      responses: {
        NotModified: { description: 'Nothing was written since.', headers: headersOf(...HEADERS) },
        ...Object.fromEntries(Object.entries(PROBLEMS).map(([status, words]) => [`Problem${status}`, problem(words, status === '429')])),
      },
    },
  };
}

function describeOperation(id: OperationId): ApiOperation {
  const {
    path,
    summary,
    description,
    tag,
    parameters,
    answer,
    mediaType = 'application/json',
    alternate,
    example,
  }: Operation = OPERATIONS[id];
  const other = alternate === undefined ? undefined : (OPERATIONS[alternate as OperationId] as Operation);
  const isList = 'cursor' in parameters.query.shape;
  return {
    operationId: id,
    tags: [tag],
    summary,
    ...(description === undefined ? {} : { description }),
    'x-example': example,
    parameters: [...listParameters('path', parameters.path), ...listParameters('query', parameters.query)],
    responses: {
      200: {
        description: 'The answer.',
        headers: headersOf(...HEADERS, ...(isList ? ['Link'] : [])),
        content: {
          [mediaType]: { schema: reference(answer) },
          ...(other === undefined ? {} : { [other.mediaType ?? '']: { schema: reference(other.answer) } }),
        },
      },
      304: { $ref: '#/components/responses/NotModified' },
      400: { $ref: '#/components/responses/Problem400' },
      ...(path.includes('{') ? { 404: { $ref: '#/components/responses/Problem404' } } : null),
      429: { $ref: '#/components/responses/Problem429' },
    },
  };
}

function listParameters(place: ApiParameter['in'], { shape }: z.ZodObject): readonly ApiParameter[] {
  return Object.entries(shape).map(([name, schema]) => {
    const { $schema: _, description, ...described } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
    return { name, in: place, required: place === 'path', ...(description === undefined ? {} : { description }), schema: described };
  });
}

const componentHref = (id: string): string => `#/components/schemas/${id}`;

function componentSchemas(): Readonly<Record<string, JsonSchema>> {
  const { schemas } = z.toJSONSchema(API_SCHEMAS, { uri: componentHref });
  return Object.fromEntries(Object.entries(schemas).map(([id, { $schema: _, $id: __, ...schema }]) => [id, schema]));
}

/** Every answer is one of the named schemas. */
function reference(schema: z.ZodType): JsonSchema {
  const known = API_SCHEMAS.get(schema);
  if (!known) throw new Error('This schema has no name in the document.');
  return { $ref: componentHref(known.id) };
}

const header = (description: string) => ({ description, schema: { type: 'string' as const } });

const problem = (description: string, retry: boolean): ApiResponse => ({
  description,
  headers: headersOf(...(retry ? ['Retry-After', 'RateLimit', 'RateLimit-Policy'] : [])),
  content: { [PROBLEM_TYPE]: { schema: reference(problemSchema) } },
});
