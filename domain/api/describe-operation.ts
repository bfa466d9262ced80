/** One operation as the OpenAPI document describes it: parameters, answers and what can go wrong. */
import { z } from 'zod';
import { EXAMPLES } from './examples';
import type { ApiChange, ApiOperation, ApiParameter, ApiResponse, JsonSchema } from './open-api-shape';
import { OPERATIONS, type Operation, type OperationId } from './operations';
import { API_SCHEMAS } from './schemas';
import { WRITE_OPERATIONS, type WriteOperationId } from './write-operations';

const RATE_HEADERS = ['RateLimit', 'RateLimit-Policy'] as const;
export const HEADERS = ['ETag', ...RATE_HEADERS] as const;
export const PROBLEMS = {
  400: 'A parameter or field is unknown or invalid. `field` names it.',
  401: 'The token is missing or invalid.',
  403: 'The token does not have this permission.',
  404: 'The object does not exist or is not public.',
  413: 'The body is too large.',
  415: 'The body is not application/json.',
  422: 'The query took too long and was stopped. Choose a shorter period or a more specific word.',
  429: 'Too many requests. Wait for the number of seconds in Retry-After.',
  503: 'The database does not respond, or the server is busy. Wait for the number of seconds in Retry-After.',
};

/** what filters may bring about */
const FILTERED = [422, 503] as const;

const problems = (...statuses: readonly (keyof typeof PROBLEMS)[]) =>
  Object.fromEntries(statuses.map((status) => [status, { $ref: `#/components/responses/Problem${status}` }]));

export const headersOf = (...names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]));

export const componentHref = (id: string): string => `#/components/schemas/${id}`;

export function describeChange(id: WriteOperationId): ApiChange {
  const { summary, description, tag, scope, body, answer, outcomes, example } = WRITE_OPERATIONS[id];
  const answered = (words: string): ApiResponse => ({
    description: words,
    headers: headersOf('RateLimit', 'RateLimit-Policy'),
    content: { 'application/json': { schema: reference(answer), example: EXAMPLES[id] } },
  });
  return {
    operationId: id,
    tags: [tag],
    summary,
    description,
    parameters: [],
    security: [{ token: [scope] }],
    requestBody: { required: true, content: { 'application/json': { schema: reference(body), example } } },
    responses: {
      ...Object.fromEntries(Object.entries(outcomes).map(([status, words]) => [status, answered(words)])),
      ...problems(400, 401, 403, 413, 415, 429),
    },
  };
}

export function describeOperation(id: OperationId): ApiOperation {
  const {
    path,
    summary,
    description,
    tag,
    parameters,
    answer,
    mediaType = 'application/json',
    alternate,
    scope,
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
    ...(scope === undefined ? {} : { security: [{ token: [scope] }] }),
    responses: {
      200: {
        description: answer.description ?? summary,
        headers: headersOf(...(scope === undefined ? HEADERS : RATE_HEADERS), ...(isList ? ['Link'] : [])),
        content: {
          [mediaType]: { schema: reference(answer), example: EXAMPLES[id] },
          ...(other === undefined
            ? {}
            : { [other.mediaType ?? '']: { schema: reference(other.answer), example: EXAMPLES[alternate as OperationId] } }),
        },
      },
      ...(scope === undefined ? { 304: { $ref: '#/components/responses/NotModified' } } : problems(401, 403)),
      ...problems(400, ...(path.includes('{') ? ([404] as const) : []), ...('from' in parameters.query.shape ? FILTERED : []), 429),
    },
  };
}

function listParameters(place: ApiParameter['in'], { shape }: z.ZodObject): readonly ApiParameter[] {
  return Object.entries(shape).map(([name, schema]) => {
    const { $schema: _, description, ...described } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
    return { name, in: place, required: place === 'path', ...(description === undefined ? {} : { description }), schema: described };
  });
}

/** Every answer and every body is one of the named schemas. */
export function reference(schema: z.ZodType): JsonSchema {
  const known = API_SCHEMAS.get(schema);
  if (!known) throw new Error('This schema has no name in the document.');
  return { $ref: componentHref(known.id) };
}
