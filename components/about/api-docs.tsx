import { fieldsOf } from '@/domain/api/describe-schema';
import { OPEN_API_HREF, type OpenApi } from '@/domain/api/open-api';
import { PROBLEM_CODES, PROBLEM_TITLES, PROBLEM_TYPE, problemAnchor } from '@/domain/api/problem';
import { PageLink } from '../ui/button';
import './api-docs.css';
import { EXAMPLES } from '@/domain/api/examples';
import { OPERATIONS } from '@/domain/api/operations';
import { FieldList, InlineCode, OperationSection, schemaAnchor } from './operation-section';

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
      <p className="mt-4 max-w-[66ch]">
        <InlineCode text={info.description} />
      </p>
      <p className="mt-2 max-w-[66ch]">
        This page is generated from the <PageLink href={OPEN_API_HREF}>OpenAPI document</PageLink>, which you can also use to generate a
        client.
      </p>
      <nav aria-label="On this page" className="mt-4 flex flex-wrap gap-x-4 gap-y-1">
        {['Getting started', 'Conventions', ...tags, 'Schemas', 'Error codes'].map((tag) => (
          <a key={tag} className="link" href={`#${tag.toLowerCase().replace(' ', '-')}`}>
            {tag}
          </a>
        ))}
      </nav>
      <GettingStarted origin={origin} />
      <ApiRules headers={components.headers} origin={origin} />
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
          <p className="mt-1">
            <InlineCode text={schema.description ?? ''} />
          </p>
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

const ApiRules = ({ headers, origin }: { headers: Readonly<Record<string, { readonly description: string }>>; origin: string }) => (
  <section aria-labelledby="conventions">
    <h2 id="conventions" className={HEADING}>
      Conventions
    </h2>
    <div className="mt-2 max-w-[66ch] space-y-3">
      <p>
        <strong className="font-semibold">Pagination.</strong> A list returns one page and the URL of the next page, in <code>links</code>{' '}
        and in the <code>Link</code> header. Follow the URLs until the next one is null. Pages stay stable while data changes: no item
        appears twice or goes missing.
      </p>
      <p>
        <strong className="font-semibold">Errors.</strong> An error response has the type <code>{PROBLEM_TYPE}</code> (RFC 9457). An unknown
        parameter is an error, and <code>field</code> names it.
      </p>
      <p>
        <strong className="font-semibold">CORS.</strong> Scripts on other sites can read any response that requires no token. The API uses
        no cookies.
      </p>
      <p>
        <strong id="tokens" className="font-semibold">
          Tokens.
        </strong>{' '}
        Send the token in the <code>Authorization</code> header: <code>Authorization: Bearer dateline_…</code>. Editors create tokens under
        “Your account” and choose their permissions. A token works until it expires or is revoked. A token never has more permissions than
        its owner.
      </p>
      <p>
        <strong className="font-semibold">Offsets.</strong> Offsets count UTF-16 code units, as JavaScript does. Offsets in annotations
        count code points, as the W3C standard requires.
      </p>
    </div>
    <dl className="api-fields mt-4 border-t">
      {Object.entries(headers).map(([name, { description }]) => (
        <div key={name}>
          <dt>
            <code>{name}</code>
          </dt>
          <dd>
            <InlineCode text={description} />
          </dd>
        </div>
      ))}
    </dl>
    <p className="mt-4">To avoid downloading unchanged data, send the ETag of the previous response:</p>
    <pre className="mt-2">{`curl -i '${origin}/api/v1/themes' -H 'If-None-Match: W/"ETag of the previous response"'`}</pre>
  </section>
);

const SHOWN = ['id', 'title', 'date', 'dateWords', 'status', 'actors', 'themes', 'checked'];

/** The example event with only a few of its fields. */
const SHORT_EVENT = Object.fromEntries(Object.entries(EXAMPLES.getEvent as object).filter(([name]) => SHOWN.includes(name)));

const GettingStarted = ({ origin }: { origin: string }) => (
  <section aria-labelledby="getting-started">
    <h2 id="getting-started" className={HEADING}>
      Getting started
    </h2>
    <p className="mt-2 max-w-[66ch]">
      The base URL is <code>{origin}/api/v1</code>. Read requests need no account or API key. Send your first request:
    </p>
    <pre className="mt-2">{`curl '${origin}${OPERATIONS.listEvents.example}'`}</pre>
    <p className="mt-3 max-w-[66ch]">The response is JSON. Each event has these fields, among others:</p>
    <pre className="mt-2">{JSON.stringify(SHORT_EVENT, null, 2)}</pre>
    <ul className="mt-3 max-w-[66ch] list-disc pl-5">
      <li>
        To get more results, request the URL in <code>links.next</code> until it is null.
      </li>
      <li>To filter, use the parameters from the timeline’s URL. The parameters work the same way in the API.</li>
      <li>
        To add articles, create an API token under “Your account” and see <PageLink href="#createArticle">Add an article</PageLink>.
      </li>
    </ul>
  </section>
);
