/** A page that needs nothing: no script, no style, no database. It answers where the framework's pages cannot. */

interface Scriptless {
  readonly title: string;
  /** HTML of our own, below the title */
  readonly body: string;
  readonly status: number;
  /** its content security policy */
  readonly policy: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** It is not kept by anybody. */
export function scriptlessPage({ title, body, status, policy, headers = {} }: Scriptless): Response {
  const page = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<main role="alert">
<h1>${title}</h1>
${body}
</main>
</html>
`;
  return new Response(page, {
    status,
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': policy, 'Cache-Control': 'no-store', ...headers },
  });
}
