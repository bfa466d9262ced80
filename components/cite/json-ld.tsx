/**
 * Facts about a page for programs (JSON-LD). The one place that writes into a page without React's own escaping: `<` is written as its
 * JSON escape, so that nothing in a text can end the element or begin another. It is data, which browsers do not run.
 */

interface JsonLdProps {
  readonly data: Readonly<Record<string, unknown>>;
  /** of the page's content security policy */
  readonly nonce: string | undefined;
}

export const jsonLdText = (data: Readonly<Record<string, unknown>>): string =>
  JSON.stringify({ '@context': 'https://schema.org', ...data }).replace(
    /[<>&\u2028\u2029]/g,
    (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

export function JsonLd({ data, nonce }: JsonLdProps) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: escaped above, and tested with what would break out
  return <script type="application/ld+json" nonce={nonce} dangerouslySetInnerHTML={{ __html: jsonLdText(data) }} />;
}
