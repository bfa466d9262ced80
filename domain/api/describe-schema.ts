/** Describes a JSON Schema in words: one entry per field, nested fields with their path. */
import type { z } from 'zod';

/** A JSON Schema of the dialect 2020-12. */
export type JsonSchema = z.core.JSONSchema.BaseSchema;

/** Text parts and references to named schemas. */
export type TypeWords = readonly (string | { readonly schema: string })[];

export interface FieldWords {
  /** `actors[].id` for a field of the objects in a list */
  readonly name: string;
  readonly type: TypeWords;
  readonly description: string;
  readonly required: boolean;
}

const MOST_VALUES = 30;

export const fieldsOf = (schema: JsonSchema, prefix = ''): readonly FieldWords[] =>
  Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    if (typeof field === 'boolean') return [];
    const path = `${prefix}${name}`;
    const isList = field.type === 'array';
    const inner = isList ? field.items : field;
    const fieldWords = {
      name: path,
      type: typeOf(field),
      description: field.description ?? '',
      required: schema.required?.includes(name) ?? false,
    };
    return [fieldWords, ...(isSchema(inner) ? fieldsOf(inner, `${path}${isList ? '[]' : ''}.`) : [])];
  });

/** "text", "list of Event", "any of trade, aid", "whole number, 1 to 200", "text or null". */
export function typeOf(schema: JsonSchema): TypeWords {
  if (schema.$ref !== undefined) return [{ schema: schema.$ref.split('/').pop() ?? '' }];
  if (schema.anyOf !== undefined) return joined(schema.anyOf.map(typeOf), ' or ');
  if (schema.const !== undefined) return [`"${String(schema.const)}"`];
  if (schema.enum !== undefined) return [`one of ${listed(schema.enum)}`];
  if (schema.prefixItems !== undefined) return ['list of ', ...joined(schema.prefixItems.filter(isSchema).map(typeOf), ' and ')];
  if (schema.type === 'array' && isSchema(schema.items) && schema.items.enum !== undefined) return [`any of ${listed(schema.items.enum)}`];
  if (schema.type === 'array') return ['list of ', ...(isSchema(schema.items) ? typeOf(schema.items) : ['anything'])];
  return [
    [schema.type ?? 'anything']
      .flat()
      .map((type) => plainWords(type, schema))
      .join(' or '),
  ];
}

const isSchema = (schema: unknown): schema is JsonSchema => typeof schema === 'object' && schema !== null && !Array.isArray(schema);

const listed = (values: readonly unknown[]): string =>
  `${values.slice(0, MOST_VALUES).map(String).join(', ')}${values.length > MOST_VALUES ? ' …' : ''}`;

const joined = (parts: readonly TypeWords[], between: string): TypeWords =>
  parts.flatMap((part, at) => (at === 0 ? part : [between, ...part]));

const WORDS: Readonly<Record<string, string>> = {
  string: 'text',
  integer: 'whole number',
  number: 'number',
  boolean: 'true or false',
  object: 'object',
};
const FORMATS: Readonly<Record<string, string>> = { uri: 'URL', 'date-time': 'time' };

function plainWords(type: string, { format, minimum, maximum, maxLength }: JsonSchema): string {
  const words = (type === 'string' && FORMATS[format ?? '']) || (WORDS[type] ?? type);
  if (maxLength !== undefined) return `${words}, at most ${maxLength} characters`;
  const bounded = minimum !== undefined && maximum !== undefined && maximum < 1_000_000;
  return bounded ? `${words}, ${minimum} to ${maximum}` : words;
}
