/** Headers for responses that pages of any site may read. They allow no credentials, because the session does not affect the response. */
export const OPEN_TO_PAGES = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'ETag, Link, Retry-After, X-Dropped-Parameters, X-Event-Count, X-Request-Id',
};
