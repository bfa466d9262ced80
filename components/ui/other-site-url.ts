/**
 * Returns APP_URL if the browser shows this page under another origin, from which the server rejects every form. Otherwise, returns null.
 */
export function otherSiteUrl(): string | null {
  if (typeof document === 'undefined') return null;
  const siteUrl = document.documentElement.dataset.siteUrl ?? window.location.origin;
  return siteUrl === window.location.origin ? null : siteUrl;
}
