/** Next's settings. Server-only drivers stay outside the bundle; the body limit is the server's own, so that nothing is cut off here. */
import { FOR_OTHER_SITES, responseHeaders } from './scripts/serve/response-headers.mjs';

const config = {
  serverExternalPackages: [
    '@electric-sql/pglite',
    '@observablehq/plot',
    'pg',
    'pino',
    '@citation-js/core',
    '@citation-js/plugin-bibtex',
    '@citation-js/plugin-ris',
    'lightningcss',
    'linkedom',
    'unpdf',
    'docx',
    'openai',
    'wink-nlp',
    'wink-eng-lite-web-model',
  ],
  poweredByHeader: false,
  images: { unoptimized: true },
  agentRules: false,
  // `npm test` checks the types
  typescript: { ignoreBuildErrors: true },
  experimental: {
    agentUpgrade: false,
    // every page would be loaded before the first request is answered; each is loaded when it is first asked for
    preloadEntriesOnStart: false,
    serverActions: { bodySizeLimit: '8mb' },
    // the first start builds the pages, so the build does only what readers notice
    turbopackFileSystemCacheForBuild: false,
    turbopackMinify: { server: false, client: true },
    turbopackSourceMaps: false,
  },
  /** The addresses of exports and citations are those of the pages with a suffix. */
  async rewrites() {
    return [
      { source: '/timeline.:file(bib|ris|txt|csl\\.json)', destination: '/cite/timeline/:file' },
      { source: '/:kind(events|articles)/:id(\\d+).:file(bib|ris|txt|csl\\.json)', destination: '/cite/:kind/:id/:file' },
      { source: '/tray.docx', destination: '/export/tray' },
      { source: '/changes.:format(atom|jsonfeed)', destination: '/export/changes/:format' },
      { source: '/views/:id(\\d+).:format([a-z.]+)', destination: '/export/views/:id/:format' },
      { source: '/timeline.:format([a-z.]+)', destination: '/export/timeline/:format' },
      { source: '/events/:id(\\d+).:format([a-z.]+)', destination: '/export/events/:id/:format' },
    ];
  },
  /** The development server has no server of ours around it. */
  async headers() {
    const shared = [...responseHeaders({ https: false, shared: true })];
    return [
      { source: '/:path*', headers: [...responseHeaders({ https: false })] },
      ...FOR_OTHER_SITES.map((source) => ({ source, headers: shared })),
    ];
  },
};

export default config;
