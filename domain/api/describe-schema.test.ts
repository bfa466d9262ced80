import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { fieldsOf, type JsonSchema, type TypeWords, typeOf } from './describe-schema';

const told = (type: TypeWords): string => type.map((part) => (typeof part === 'string' ? part : `<${part.schema}>`)).join('');
const schemaOf = (schema: z.ZodType): JsonSchema => z.toJSONSchema(schema);

describe('schema descriptions', () => {
  it.each([
    [z.string(), 'text'],
    [z.string().max(20), 'text, at most 20 characters'],
    [z.string().nullable(), 'text or null'],
    [z.url(), 'URL'],
    [z.int().min(1).max(200), 'whole number, 1 to 200'],
    [z.boolean(), 'true or false'],
    [z.literal('Annotation'), '"Annotation"'],
    [z.enum(['a', 'b']), 'one of a, b'],
    [z.array(z.enum(['a', 'b'])), 'any of a, b'],
    [z.array(z.string()), 'list of text'],
    [z.tuple([z.string(), z.boolean()]), 'list of text and true or false'],
  ])('describes the type of schema %#', (schema, words) => {
    expect(told(typeOf(schemaOf(schema)))).toBe(words);
  });

  it('names a referenced schema', () => {
    expect(told(typeOf({ type: 'array', items: { $ref: '#/components/schemas/Event' } }))).toBe('list of <Event>');
  });

  it('lists nested fields with their paths', () => {
    const schema = z.object({
      id: z.int().describe('A number.'),
      links: z.object({ next: z.string().optional() }),
      actors: z.array(z.object({ name: z.string() })),
    });
    const fields = fieldsOf(schemaOf(schema)).map(({ name, type, description, required }) => [name, told(type), description, required]);
    expect(fields).toEqual([
      ['id', 'whole number', 'A number.', true],
      ['links', 'object', '', true],
      ['links.next', 'text', '', false],
      ['actors', 'list of object', '', true],
      ['actors[].name', 'text', '', true],
    ]);
  });
});
