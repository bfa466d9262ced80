/** Next's settings. Server-only drivers stay outside the bundle; everything else is the framework's default. */
const config = {
  serverExternalPackages: ['@electric-sql/pglite', 'pg'],
  poweredByHeader: false,
  images: { unoptimized: true },
  agentRules: false,
  experimental: { agentUpgrade: false },
};

export default config;
