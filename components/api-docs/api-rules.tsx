/** The rules for all API requests: pagination, errors, CORS, tokens, offsets and caching. */
import { PROBLEM_TYPE } from '@/domain/api/problem';

interface ApiRulesProps {
  readonly headers: Readonly<Record<string, { readonly description: string }>>;
  readonly heading: string;
  readonly origin: string;
}

export function ApiRules({ headers, heading, origin }: ApiRulesProps) {
  return (
    <section aria-labelledby="conventions">
      <h2 id="conventions" className={heading}>
        Conventions
      </h2>
      <div className="mt-2 max-w-[66ch] space-y-3">
        <p>
          <strong className="font-semibold">Pagination.</strong> A list returns one page and the URL of the next page, in <code>links</code>{' '}
          and in the <code>Link</code> header. Follow the URLs until the next one is null. Pages stay stable while data changes: no item
          appears twice or goes missing.
        </p>
        <p>
          <strong className="font-semibold">Errors.</strong> An error response has the type <code>{PROBLEM_TYPE}</code> (RFC 9457). An
          unknown parameter is an error, and <code>field</code> names it.
        </p>
        <p>
          <strong className="font-semibold">CORS.</strong> Other sites can read every response that requires no token. The API uses no
          cookies.
        </p>
        <p>
          <strong id="tokens" className="font-semibold">
            Tokens.
          </strong>{' '}
          Send the token in the <code>Authorization</code> header: <code>Authorization: Bearer dateline_…</code>. Editors create tokens
          under “Your account” and choose their permissions. A token works until it expires or is revoked. A token never has more
          permissions than its owner.
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
            <dd>{description}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-4">To avoid downloading unchanged data, send the ETag of the previous response:</p>
      <pre className="mt-2">{`curl -i '${origin}/api/v1/themes' -H 'If-None-Match: W/"ETag of the previous response"'`}</pre>
    </section>
  );
}
