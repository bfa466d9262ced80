/**
 * Style sheet and script of the embed, with a content security policy that contains their hashes. A nonce would differ per
 * response, so shared caches could not keep it.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';

const SHEETS = [
  'components/ui/tokens.css',
  'components/ui/ui.css',
  'components/timeline/timeline.css',
  'components/overview/overview.css',
  'components/embed/embed.css',
];

/** The base layer has a lower priority than the site's own rules. */
const LAYERS = '@layer base, components;';

/**
 * Sends the document's height, and nothing else, to any page that embeds the frame. The height is at most the one in the
 * frame's URL.
 */
const SCRIPT = `(() => {
  const root = document.documentElement;
  const most = Number(root.dataset.mostHeight) || Infinity;
  const say = () => parent.postMessage({ height: Math.min(most, Math.ceil(root.getBoundingClientRect().height)) }, '*');
  if (parent !== window) new ResizeObserver(say).observe(root);
})();`;

export interface EmbedAssets {
  readonly style: string;
  readonly script: string;
  readonly policy: string;
}

interface ReadAssets extends Omit<EmbedAssets, 'policy'> {
  /** as a source expression of the policy */
  readonly styleHash: string;
  readonly scriptHash: string;
}

let read: ReadAssets | null = null;

/** `ancestors` lists the pages that may embed the frame, as in `frame-ancestors`. */
export function embedAssets(ancestors: string): EmbedAssets {
  read ??= readAssets();
  const { style, script, styleHash, scriptHash } = read;
  const policy = [
    "default-src 'none'",
    `style-src '${styleHash}'`,
    // The bars of the strip use style attributes, which cannot load anything.
    "style-src-attr 'unsafe-inline'",
    `script-src '${scriptHash}'`,
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${ancestors}`,
    'report-to csp',
  ].join('; ');
  return { style, script, policy };
}

function readAssets(): ReadAssets {
  const style = [LAYERS, ...SHEETS.map(readSheet)].join('\n');
  return { style, script: SCRIPT, styleHash: hashOf(style), scriptHash: hashOf(SCRIPT) };
}

/** Returns the style sheet without comments and indentation. */
const readSheet = (file: string): string =>
  readFileSync(path.join(/*turbopackIgnore: true*/ process.cwd(), file), 'utf8')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s*\n\s*/g, '\n')
    .trim();

const hashOf = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`;
