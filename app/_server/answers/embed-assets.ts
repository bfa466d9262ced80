/**
 * Style sheet and script of the embed, and the policy that knows both by their hashes. Without a nonce the answer is the same for
 * everybody, so that it may be kept on its way.
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

/** the ground gives way to the site's own rules */
const LAYERS = '@layer base, components;';

/** Says the height of the document, and nothing else, to whichever page holds the frame; not above the height that its address allows. */
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
  /** as a policy names the two */
  readonly styleHash: string;
  readonly scriptHash: string;
}

let read: ReadAssets | null = null;

/** `ancestors`: which pages may hold the frame, as in the policy's `frame-ancestors`. */
export function embedAssets(ancestors: string): EmbedAssets {
  read ??= readAssets();
  const { style, script, styleHash, scriptHash } = read;
  const policy = [
    "default-src 'none'",
    `style-src '${styleHash}'`,
    // the bars of the strip are placed by style attributes, which cannot load anything
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

/** Without comments and indentation. */
const readSheet = (file: string): string =>
  readFileSync(path.join(/*turbopackIgnore: true*/ process.cwd(), file), 'utf8')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s*\n\s*/g, '\n')
    .trim();

const hashOf = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`;
