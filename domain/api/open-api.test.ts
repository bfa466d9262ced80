import { describe, expect, it } from 'vitest';
import type { JsonSchema } from './describe-schema';
import { EXAMPLES } from './examples';
import { type ApiResponse, openApi } from './open-api';
import { OPERATION_IDS, OPERATIONS } from './operations';
import { WRITE_OPERATION_IDS, WRITE_OPERATIONS } from './write-operations';

const { paths, components } = openApi('https://dateline.example.org');
const reads = Object.values(paths).flatMap(({ get }) => (get === undefined ? [] : [get]));
const operations = Object.values(paths).flatMap(({ get, post }) => [get, post].filter((one) => one !== undefined));

/** Every field of a schema, including those of objects in lists, tuples and unions. */
function fieldsOf(schema: JsonSchema, path: string): readonly { readonly field: string; readonly description: string | undefined }[] {
  const { properties = {}, prefixItems = [], anyOf = [], items } = schema;
  const own = Object.entries(properties as Readonly<Record<string, JsonSchema>>).map(([name, field]) => ({
    field: `${path}.${name}`,
    schema: field,
  }));
  const parts = [items ?? [], prefixItems, anyOf].flat().map((part, at) => ({ field: `${path}[${at}]`, schema: part as JsonSchema }));
  return [
    ...own.map(({ field, schema: { description, $ref } }) => ({
      field,
      // A field that references a named schema uses the description of that schema.
      description: description ?? components.schemas[$ref?.split('/').pop() ?? '']?.description,
    })),
    ...[...own, ...parts].flatMap(({ field, schema: inner }) => fieldsOf(inner, field)),
  ];
}

describe('the OpenAPI document describes', () => {
  it('every schema and every field', () => {
    const named = Object.entries(components.schemas);
    const fields = named.flatMap(([name, schema]) => [{ field: name, description: schema.description }, ...fieldsOf(schema, name)]);
    expect(fields.length).toBeGreaterThan(200);
    expect(fields.filter(({ description = '' }) => description === '')).toEqual([]);
  });

  it('every parameter', () => {
    const parameters = operations.flatMap(({ operationId, parameters: all = [] }) =>
      all.map(({ name, description = '' }) => ({ name: `${operationId} ${name}`, description })),
    );
    expect(parameters.length).toBeGreaterThan(60);
    expect(parameters.filter(({ description }) => description === '')).toEqual([]);
  });

  it('each 200 response by its object', () => {
    const descriptions = reads.map(({ responses }) => (responses['200'] as ApiResponse).description);
    expect(new Set(descriptions).size).toBe(reads.length);
  });
});

describe('the example response', () => {
  it.each(OPERATION_IDS)('of %s matches its schema and is in the document', (id) => {
    expect(OPERATIONS[id].answer.safeParse(EXAMPLES[id]).error?.issues ?? []).toEqual([]);
    const response = reads.find(({ operationId }) => operationId === id)?.responses['200'] as ApiResponse;
    expect(Object.values(response.content ?? {})[0]?.example).toEqual(EXAMPLES[id]);
  });

  it.each(WRITE_OPERATION_IDS)('of %s matches its schema', (id) => {
    expect(WRITE_OPERATIONS[id].answer.safeParse(EXAMPLES[id]).error?.issues ?? []).toEqual([]);
  });

  it('is in every successful response of every operation', () => {
    const successful = operations.flatMap(({ responses }) => Object.entries(responses).filter(([status]) => status.startsWith('2')));
    const examples = successful.flatMap(([, response]) =>
      Object.values((response as ApiResponse).content ?? {}).map(({ example }) => example),
    );
    expect(successful.length).toBeGreaterThan(operations.length);
    expect(examples.length).toBeGreaterThanOrEqual(successful.length);
    expect(examples).not.toContain(undefined);
  });
});
