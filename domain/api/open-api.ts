/** The OpenAPI 3.1 document, generated from the operations and their zod schemas. */
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiResponseObject } from 'zod-openapi';
import { LICENSE } from '../export/formats';
import type { JsonSchema } from './describe-schema';
import { EXAMPLES } from './examples';
import { OPERATION_IDS, OPERATIONS, type Operation, type OperationId } from './operations';
import { PROBLEM_TYPE, problemSchema } from './problem';
import { type BodyType, WRITE_OPERATION_IDS, WRITE_OPERATIONS, type WriteOperationId } from './write-operations';

export const OPEN_API_HREF = '/api/openapi.json';

export interface ApiResponse {
  readonly description: string;
  readonly headers?: Readonly<Record<string, { readonly $ref: string }>>;
  readonly content?: Readonly<Record<string, { readonly schema: JsonSchema; readonly example?: unknown }>>;
}

export interface ApiOperation {
  readonly operationId: OperationId | WriteOperationId;
  readonly tags: readonly string[];
  readonly summary: string;
  readonly description?: string;
  /** A URL of this site that returns a response, without the origin. Only read operations have one. */
  readonly 'x-example'?: string;
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: 'path' | 'query';
    readonly required?: boolean;
    readonly description?: string;
    readonly schema: JsonSchema;
  }[];
  readonly security?: readonly { readonly token: readonly string[] }[];
  readonly requestBody?: {
    readonly content: Readonly<Partial<Record<BodyType, { readonly schema: JsonSchema; readonly example: unknown }>>>;
  };
  readonly responses: Readonly<Record<string, ApiResponse | { readonly $ref: string }>>;
}

/** The parts of the document that this site always fills. The library declares most of them as optional. */
export interface OpenApi {
  readonly openapi: string;
  readonly info: { readonly description: string };
  readonly servers: readonly { readonly url: string }[];
  readonly paths: Readonly<Record<string, { readonly get?: ApiOperation; readonly post?: ApiOperation }>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, JsonSchema>>;
    readonly headers: Readonly<Record<string, { readonly description: string }>>;
    readonly responses: Readonly<Record<string, ApiResponse>>;
  };
}

const RATE_HEADERS = ['RateLimit', 'RateLimit-Policy'] as const;
const READ_HEADERS = ['ETag', ...RATE_HEADERS] as const;

const PROBLEMS = {
  400: 'A parameter or field is unknown or invalid. `field` names it.',
  401: 'The token is missing or invalid.',
  403: 'The token does not have this permission.',
  404: 'The object does not exist or is not public.',
  413: 'The body is too large.',
  415: 'The operation does not accept this content type.',
  422: 'The query took too long and was stopped. Choose a shorter period or a more specific word.',
  429: 'Too many requests. Wait for the number of seconds in Retry-After.',
  503: 'The database is not responding, or the server is busy. Wait for the number of seconds in Retry-After.',
};

const header = (description: string) => ({ description, schema: { type: 'string' as const } });
const headersOf = (...names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]));
const problems = (...statuses: readonly (keyof typeof PROBLEMS)[]) =>
  Object.fromEntries(statuses.map((status) => [status, { $ref: `#/components/responses/Problem${status}` }]));

const DOCUMENT = createDocument({
  openapi: '3.1.1',
  info: {
    title: 'Dateline',
    version: '1',
    description: `Dated events with the sentences they come from. Reading requires no account, key or cookie. ${LICENSE.words}`,
    license: { name: LICENSE.name, url: LICENSE.url },
  },
  servers: [],
  paths: pathsOf([
    ...OPERATION_IDS.map((id) => ({ path: OPERATIONS[id].path, operation: { get: readOperation(id) } })),
    ...WRITE_OPERATION_IDS.map((id) => ({ path: WRITE_OPERATIONS[id].path, operation: { post: writeOperation(id) } })),
  ]),
  components: {
    headers: {
      ETag: header('Send this value as If-None-Match. If the data is unchanged, the response has status 304.'),
      Link: header('Links to the first and next page of a list (RFC 8288).'),
      RateLimit: header('Remaining quota: "anonymous";r=59;t=60 means 59 requests in 60 seconds.'),
      'RateLimit-Policy': header('Quota: "anonymous";q=60;w=60 means 60 requests in 60 seconds.'),
      'Retry-After': header('Number of seconds to wait.'),
    },
    responses: {
      NotModified: { description: 'The data is unchanged.', headers: headersOf(...READ_HEADERS) },
      ...Object.fromEntries(Object.entries(PROBLEMS).map(([status, words]) => [`Problem${status}`, problemResponse(status, words)])),
    },
    securitySchemes: { token: { type: 'http', scheme: 'bearer', description: 'A token from “Your account” with the stated permission.' } },
  },
});

export const openApi = (origin: string): OpenApi => ({ ...(DOCUMENT as unknown as OpenApi), servers: [{ url: origin }] });

function pathsOf(all: readonly { readonly path: string; readonly operation: Readonly<Record<string, ZodOpenApiOperationObject>> }[]) {
  return Object.fromEntries(
    all.map(({ path }) => [path, Object.assign({}, ...all.filter((one) => one.path === path).map(({ operation }) => operation))]),
  );
}

function problemResponse(status: string, description: string): ZodOpenApiResponseObject {
  const isTemporary = status === '429' || status === '503';
  return {
    description,
    headers: headersOf(...(isTemporary ? ['Retry-After', ...RATE_HEADERS] : [])),
    content: { [PROBLEM_TYPE]: { schema: problemSchema } },
  };
}

function readOperation(id: OperationId): ZodOpenApiOperationObject {
  const { path, summary, description, tag, parameters, answer, alternate, scope, example }: Operation = OPERATIONS[id];
  const { query } = parameters;
  const forms = [id, ...(alternate === undefined ? [] : [alternate as OperationId])];
  return {
    operationId: id,
    tags: [tag],
    summary,
    ...(description === undefined ? {} : { description }),
    'x-example': example,
    requestParams: parameters,
    ...(scope === undefined ? {} : { security: [{ token: [scope] }] }),
    responses: {
      200: {
        description: answer.description ?? summary,
        headers: headersOf(...(scope === undefined ? READ_HEADERS : RATE_HEADERS), ...('cursor' in query.shape ? ['Link'] : [])),
        content: Object.fromEntries(
          forms.map((form) => {
            const { mediaType = 'application/json', answer: schema }: Operation = OPERATIONS[form];
            return [mediaType, { schema, example: EXAMPLES[form] }];
          }),
        ),
      },
      ...(scope === undefined ? { 304: { $ref: '#/components/responses/NotModified' } } : problems(401, 403)),
      ...problems(400, ...(path.includes('{') ? ([404] as const) : []), ...('from' in query.shape ? ([422, 503] as const) : []), 429),
    },
  };
}

function writeOperation(id: WriteOperationId): ZodOpenApiOperationObject {
  const { summary, description, tag, scope, takes, body, answer, outcomes, example } = WRITE_OPERATIONS[id];
  const content = { 'application/json': { schema: answer, example: EXAMPLES[id] } };
  return {
    operationId: id,
    tags: [tag],
    summary,
    description,
    security: [{ token: [scope] }],
    requestBody: { required: true, content: { [takes]: { schema: body, example } } },
    responses: {
      ...Object.fromEntries(
        Object.entries(outcomes).map(([status, words]) => [status, { description: words, headers: headersOf(...RATE_HEADERS), content }]),
      ),
      ...problems(400, 401, 403, 413, 415, 429),
    },
  };
}
