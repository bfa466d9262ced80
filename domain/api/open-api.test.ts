import { describe, expect, it } from 'vitest';
import { fieldsOf } from './describe-schema';
import { EXAMPLES } from './examples';
import { openApi } from './open-api';
import type { ApiResponse } from './open-api-shape';
import { OPERATION_IDS, OPERATIONS } from './operations';
import { WRITE_OPERATIONS } from './write-operations';

const { paths, components } = openApi('https://dateline.example.org');
const reads = Object.values(paths).flatMap(({ get }) => (get === undefined ? [] : [get]));
const operations = Object.values(paths).flatMap(({ get, post }) => [get, post].filter((one) => one !== undefined));

describe('the OpenAPI document describes', () => {
  it('every schema and every field', () => {
    const fields = Object.entries(components.schemas).flatMap(([name, schema]) =>
      fieldsOf(schema).map(({ name: field, description, type }) => ({
        field: `${name}.${field}`,
        // a field that refers to a named schema has the description of that schema
        described: description !== '' || type.some((part) => typeof part !== 'string' && components.schemas[part.schema]?.description),
      })),
    );
    expect(fields.length).toBeGreaterThan(150);
    expect(fields.filter(({ described }) => !described)).toEqual([]);
  });

  it('every parameter', () => {
    const parameters = operations.flatMap(({ operationId, parameters: all }) =>
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
  it.each(OPERATION_IDS)('of %s fits its schema and is in the document', (id) => {
    expect(OPERATIONS[id].answer.safeParse(EXAMPLES[id]).error?.issues ?? []).toEqual([]);
    const response = reads.find(({ operationId }) => operationId === id)?.responses['200'] as ApiResponse;
    expect(Object.values(response.content ?? {})[0]?.example).toEqual(EXAMPLES[id]);
  });

  it('of createArticle fits its schema', () => {
    expect(WRITE_OPERATIONS.createArticle.answer.safeParse(EXAMPLES.createArticle).error?.issues ?? []).toEqual([]);
  });
});
