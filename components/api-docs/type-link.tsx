/** The type of a field in words; the names of schemas lead to their description. */
import { Fragment } from 'react';
import type { TypeWords } from '@/domain/api/describe-schema';

export const schemaAnchor = (name: string): string => `schema-${name}`;

export function TypeLink({ type }: { type: TypeWords }) {
  return type.map((part, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a type stay in their places
    <Fragment key={at}>
      {typeof part === 'string' ? (
        part
      ) : (
        <a className="link" href={`#${schemaAnchor(part.schema)}`}>
          {part.schema}
        </a>
      )}
    </Fragment>
  ));
}
