/** The name of the session cookie. Independent of framework and database, so that the proxy can use it. */
/** A cookie to set on the response. `maxAge` is in seconds; 0 removes the cookie. */
export interface SessionCookie {
  readonly name: string;
  readonly value: string;
  readonly maxAge: number;
  readonly secure: boolean;
}

/** `__Host-` binds the cookie to this host and https. Browsers reject the prefix over http. */
export const sessionCookieName = (appUrl: string | null): string =>
  appUrl?.startsWith('https://') ? '__Host-dateline-session' : 'dateline-session';

/** Returns whether the request has a session cookie, valid or not. */
export const hasSessionCookie = (headers: Headers, appUrl: string | null): boolean =>
  (headers.get('cookie') ?? '').split(';').some((part) => part.trim().startsWith(`${sessionCookieName(appUrl)}=`));
