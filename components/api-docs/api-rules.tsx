/** What holds for every address of the API: pages, tags, the rate, errors, and reading from other sites. */
import { PROBLEM_TYPE } from '@/domain/api/problem';

interface ApiRulesProps {
  readonly headers: Readonly<Record<string, { readonly description: string }>>;
  readonly heading: string;
  readonly origin: string;
}

export function ApiRules({ headers, heading, origin }: ApiRulesProps) {
  return (
    <section aria-labelledby="rules">
      <h2 id="rules" className={heading}>
        Rules
      </h2>
      <div className="mt-2 max-w-[66ch] space-y-3">
        <p>
          <strong className="font-semibold">Pages.</strong> A list holds one page and the address of the next, in its <code>links</code> and
          in the header <code>Link</code>. Follow it until it is null. What is written meanwhile moves nothing: no item comes twice, none is
          left out.
        </p>
        <p>
          <strong className="font-semibold">Errors</strong> are <code>{PROBLEM_TYPE}</code> (RFC 9457). A parameter that is not known is an
          error and is named in <code>field</code>.
        </p>
        <p>
          <strong className="font-semibold">Other sites</strong> may read every answer that needs no token (CORS). There are no cookies.
        </p>
        <p>
          <strong id="tokens" className="font-semibold">
            Tokens.
          </strong>{' '}
          What says that it needs one takes it in the header <code>Authorization: Bearer dateline_…</code>. An editor makes one under “Your
          account”, with the scopes it should have; it works until it runs out or is revoked, and never for more than its person may do.
        </p>
        <p>
          <strong className="font-semibold">Offsets</strong> count UTF-16 units, as JavaScript does; those of annotations count code points,
          as the W3C standard does.
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
      <p className="mt-4">Ask again without cost:</p>
      <pre className="mt-2">{`curl -i '${origin}/api/v1/themes' -H 'If-None-Match: W/"the tag of the answer before"'`}</pre>
    </section>
  );
}
