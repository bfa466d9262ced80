/** A self-contained page without scripts, files or database. It replaces the framework's pages when they are not available. */
import { createHash } from 'node:crypto';

interface Words {
  readonly title: string;
  /** trusted HTML below the title */
  readonly body: string;
}

interface Scriptless extends Words {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A minimal style with system fonts. `scriptless-page.test.ts` compares its colors with the design tokens. */
const STYLE = `:root{color-scheme:light dark;background:light-dark(#f6f7f4,#14181a);color:light-dark(#1b2021,#e8ecea);font:1rem/1.5rem system-ui,sans-serif}
body{margin:0}
main{max-width:38rem;margin:0 auto;padding:18vh 1.5rem 3rem}
h1{margin:0 0 1rem;font:500 1.875rem/2.125rem Georgia,serif;text-wrap:pretty}
p{margin:0 0 .75rem;color:light-dark(#4a5355,#b4bdbc)}
a{color:light-dark(#8c1d4f,#f29abf);text-underline-offset:.2em}
:focus-visible{outline:2px solid light-dark(#8c1d4f,#f29abf);outline-offset:2px}`;

const POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  'report-to csp',
].join('; ');

/** No cache may store the page. */
export const SCRIPTLESS_HEADERS = {
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy': POLICY,
  'Cache-Control': 'no-store',
} as const;

export const scriptlessHtml = ({ title, body }: Words): string => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${STYLE}</style>
<main role="alert">
<h1>${title}</h1>
${body}
</main>
</html>
`;

export const scriptlessPage = ({ status, headers = {}, ...words }: Scriptless): Response =>
  new Response(scriptlessHtml(words), { status, headers: { ...SCRIPTLESS_HEADERS, ...headers } });
