/** Headers of what pages of every other site may read. No credentials are allowed: a session would change nothing in it. */
export const OPEN_TO_PAGES = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'ETag, Link, Retry-After, X-Dropped-Parameters, X-Event-Count, X-Request-Id',
};
