import type { Citable } from '@/domain/export/citable';
import {
  CITATION_FILE_IDS,
  CITATION_FILES,
  CITATION_STYLES,
  type CitationFile,
  type CitationStyle,
  cite,
  quotationHref,
  quotationText,
} from '@/domain/export/citations';
import { CitedText, CopyAddress } from './copy-parts';

/** formats for reference managers; the styles above are also text */
const MANAGED = CITATION_FILE_IDS.filter((file) => file !== 'txt');
const STYLES = Object.keys(CITATION_STYLES) as readonly CitationStyle[];

export const Citations = ({ item, files }: { item: Citable; files: Readonly<Record<CitationFile, string>> }) => (
  <div>
    {STYLES.map((style, index) => (
      <details key={style} name={`cite-${item.id}`} open={index === 0} className="border-b py-2 print:not-open:hidden">
        <summary className="font-medium text-meta">{CITATION_STYLES[style]}</summary>
        <CitedText text={cite(item, style)} label={`Copy ${CITATION_STYLES[style]} citation`} />
      </details>
    ))}
    <p className="mt-3 flex flex-wrap gap-x-4 gap-y-1 text-meta print:hidden">
      <span className="text-ink-2">For reference managers:</span>
      {MANAGED.map((file) => (
        <a key={file} className="link" href={files[file]} download="" rel="nofollow">
          {CITATION_FILES[file].label}
        </a>
      ))}
    </p>
  </div>
);

/** Copies a quote with its source and the URL of the words. Without scripts, readers use the links beside it. */
export const CopyQuotation = ({ quoted }: { quoted: Parameters<typeof quotationText>[0] }) => (
  <CopyAddress label="Copy quote" before={`${quotationText(quoted)} `} path={quotationHref(quoted)} />
);

/**
 * Structured data of a page (JSON-LD). This is the only place that bypasses React's escaping. It writes `<` as its JSON
 * escape, so that text cannot close the element or open another. Browsers do not run it.
 */
interface JsonLdProps {
  readonly data: Readonly<Record<string, unknown>>;
  /** nonce of the page's content security policy */
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
