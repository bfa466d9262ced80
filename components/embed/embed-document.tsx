/**
 * The whole document of an embed: plain HTML from the server, nothing loaded, nothing kept. Its one script says how tall it is, and it is
 * complete where that does not run. Made of parts without code for browsers, since no framework comes along.
 */
import type { ReactNode } from 'react';
import { LICENSE } from '@/domain/export/formats';
import type { EmbedLook } from '@/domain/timeline/embed';

interface EmbedDocumentProps {
  readonly title: string;
  /** the site's name */
  readonly site: string;
  readonly look: EmbedLook;
  /** full address of the page of this site that shows the same */
  readonly page: string;
  /** texts of the style sheet and the script, known to the policy by their hashes */
  readonly style: string;
  readonly script: string;
  readonly children: ReactNode;
}

export function EmbedDocument({ title, site, look, page, style, script, children }: EmbedDocumentProps) {
  return (
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
        {/* one landmark with a name, so that it is told from those of the page around it */}
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
}

/** Opens beside the page that holds the frame. */
export function OutsideLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a href={href} target="_blank" rel="noopener">
      {children}
      <span className="sr-only"> (opens in a new tab)</span>
    </a>
  );
}
