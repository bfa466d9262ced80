/** The API for people, read from its own document: nothing here that the document does not say. */
import { fieldsOf } from '@/domain/api/describe-schema';
import type { OpenApi } from '@/domain/api/open-api';
import { OPEN_API_HREF } from '@/domain/api/open-api';
import { PROBLEM_CODES, PROBLEM_TITLES, problemAnchor } from '@/domain/api/problem';
import './api-docs.css';
import { ApiRules } from './api-rules';
import { FieldList } from './field-list';
import { GettingStarted } from './getting-started';
import { OperationSection } from './operation-section';
import { schemaAnchor } from './type-link';

const HEADING = 'mt-10 font-medium font-serif text-lead-phone tablet:text-lead';
const SMALL_HEADING = 'mt-8 font-medium font-serif text-middle-phone tablet:text-middle';

export function ApiDocs({ document }: { document: OpenApi }) {
  const { info, servers, paths, components } = document;
  const origin = servers[0]?.url ?? '';
  const operations = Object.entries(paths).flatMap(([path, { get, post }]) => [
    ...(get === undefined ? [] : [{ path, method: 'GET', operation: get }]),
    ...(post === undefined ? [] : [{ path, method: 'POST', operation: post }]),
  ]);
  const tags = [...new Set(operations.flatMap(({ operation }) => operation.tags))];
  return (
    <div className="api-docs">
      <p className="mt-4 max-w-[66ch]">{info.description}</p>
      <p className="mt-2 max-w-[66ch]">
        This page is generated from the{' '}
        <a className="link" href={OPEN_API_HREF}>
          OpenAPI document
        </a>
        , which you can also use to generate a client.
      </p>
      <nav aria-label="On this page" className="mt-4 flex flex-wrap gap-x-4 gap-y-1">
        {['Getting started', 'Conventions', ...tags, 'Schemas', 'Error codes'].map((tag) => (
          <a key={tag} className="link" href={`#${tag.toLowerCase().replace(' ', '-')}`}>
            {tag}
          </a>
        ))}
      </nav>
      <GettingStarted heading={HEADING} origin={origin} />
      <ApiRules headers={components.headers} heading={HEADING} origin={origin} />
      {tags.map((tag) => (
        <section key={tag} aria-labelledby={tag.toLowerCase()}>
          <h2 id={tag.toLowerCase()} className={HEADING}>
            {tag}
          </h2>
          {operations
            .filter(({ operation }) => operation.tags.includes(tag))
            .map(({ path, method, operation }) => (
              <OperationSection key={operation.operationId} path={path} method={method} operation={operation} origin={origin} />
            ))}
        </section>
      ))}
      <h2 id="schemas" className={HEADING}>
        Schemas
      </h2>
      {Object.entries(components.schemas).map(([name, schema]) => (
        <section key={name} aria-labelledby={schemaAnchor(name)}>
          <h3 id={schemaAnchor(name)} className={SMALL_HEADING}>
            {name}
          </h3>
          <p className="mt-1">{schema.description}</p>
          <FieldList fields={fieldsOf(schema)} />
        </section>
      ))}
      <h2 id="error-codes" className={HEADING}>
        Error codes
      </h2>
      <dl className="api-fields mt-2 border-t">
        {PROBLEM_CODES.map((code) => (
          <div key={code} id={problemAnchor(code)}>
            <dt>
              <code>{code}</code>
            </dt>
            <dd>{PROBLEM_TITLES[code]}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
