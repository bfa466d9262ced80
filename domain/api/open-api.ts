/** The OpenAPI 3.1 document, made from the operations and their schemas. */
import { z } from 'zod';
import { LICENSE } from '../export/formats';
import { componentHref, describeChange, describeOperation, HEADERS, headersOf, PROBLEMS, reference } from './describe-operation';
import type { ApiChange, ApiOperation, ApiResponse, JsonSchema, OpenApi } from './open-api-shape';
import { OPERATION_IDS, OPERATIONS } from './operations';
import { PROBLEM_TYPE, problemSchema } from './problem';
import { API_SCHEMAS } from './schemas';
import { WRITE_OPERATION_IDS, WRITE_OPERATIONS } from './write-operations';

export const OPEN_API_HREF = '/api/openapi.json';

const DESCRIPTION = `Dated events with the sentences they come from. Reading requires no account, key or cookie. ${LICENSE.words}`;

/** `origin` is the site's. */
export function openApi(origin: string): OpenApi {
  return {
    openapi: '3.1.1',
    info: { title: 'Dateline', version: '1', description: DESCRIPTION, license: { name: LICENSE.name, url: LICENSE.url } },
    servers: [{ url: origin }],
    paths: describePaths(),
    components: {
      schemas: componentSchemas(),
      headers: {
        ETag: header('Send this value as If-None-Match. The response is 304 while the data is unchanged.'),
        Link: header('Links to the first and next page of a list (RFC 8288).'),
        RateLimit: header('Remaining quota: "anonymous";r=59;t=60 means 59 requests in 60 seconds.'),
        'RateLimit-Policy': header('Quota: "anonymous";q=60;w=60 means 60 requests in 60 seconds.'),
        'Retry-After': header('Number of seconds to wait.'),
      },
      responses: {
        NotModified: { description: 'The data is unchanged.', headers: headersOf(...HEADERS) },
        ...Object.fromEntries(
          Object.entries(PROBLEMS).map(([status, words]) => [`Problem${status}`, problem(words, status === '429' || status === '503')]),
        ),
      },
      securitySchemes: {
        token: {
          type: 'http',
          scheme: 'bearer',
          description: 'A token from “Your account” with the stated permission.',
        },
      },
    },
  };
}

function describePaths(): OpenApi['paths'] {
  const paths: Record<string, { get?: ApiOperation; post?: ApiChange }> = Object.create(null);
  for (const id of OPERATION_IDS) paths[OPERATIONS[id].path] = { get: describeOperation(id) };
  for (const id of WRITE_OPERATION_IDS) {
    const { path } = WRITE_OPERATIONS[id];
    paths[path] = { ...paths[path], post: describeChange(id) };
  }
  return paths;
}

function componentSchemas(): Readonly<Record<string, JsonSchema>> {
  const { schemas } = z.toJSONSchema(API_SCHEMAS, { uri: componentHref });
  return Object.fromEntries(Object.entries(schemas).map(([id, { $schema: _, $id: __, ...schema }]) => [id, schema]));
}

const header = (description: string) => ({ description, schema: { type: 'string' as const } });

const problem = (description: string, retry: boolean): ApiResponse => ({
  description,
  headers: headersOf(...(retry ? ['Retry-After', 'RateLimit', 'RateLimit-Policy'] : [])),
  content: { [PROBLEM_TYPE]: { schema: reference(problemSchema) } },
});
