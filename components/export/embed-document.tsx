/**
 * The HTML document of an embed, which loads and stores nothing. Its only script reports the height, and the document is
 * complete without it. It has no React in the browser, so its parts must not need client code.
 */
import type { ReactNode } from 'react';
import { LICENSE } from '@/domain/export/formats';
import type { EmbedLook } from '@/domain/timeline/embed';

interface EmbedDocumentProps {
  readonly title: string;
  readonly site: string;
  readonly look: EmbedLook;
  /** full URL of the corresponding page on this site */
  readonly page: string;
  /** contents of the style sheet and the script, which the policy allows by their hashes */
  readonly style: string;
  readonly script: string;
  readonly children: ReactNode;
}

export const EmbedDocument = ({ title, site, look, page, style, script, children }: EmbedDocumentProps) => (
  <html lang="en" data-theme={look.colors === 'auto' ? undefined : look.colors} data-most-height={look.height ?? undefined}>
    {/* biome-ignore lint/style/noHeadElement: a document of its own, outside the framework */}
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="robots" content="noindex" />
      <title>{`${title} · ${site}`}</title>
      <link rel="canonical" href={page} />
      <style>{style}</style>
    </head>
    <body>
      {/* The landmark has a name that distinguishes it from those of the embedding page. */}
      <main aria-label={`${site}: ${title}`}>
        <header className="embed-head">
          <h1>
            <OutsideLink href={page}>{title}</OutsideLink>
          </h1>
        </header>
        {children}
        <footer className="embed-foot">
          <p>
            From <OutsideLink href={page}>{site}</OutsideLink>, where every date links to the sentence it comes from.
          </p>
          <p>
            {LICENSE.words} <OutsideLink href={LICENSE.url}>License</OutsideLink>
          </p>
        </footer>
      </main>
      <script>{script}</script>
    </body>
  </html>
);

export const OutsideLink = ({ href, children }: { href: string; children: ReactNode }) => (
  <a href={href} target="_blank" rel="noopener">
    {children}
    <span className="sr-only"> (opens in a new tab)</span>
  </a>
);
