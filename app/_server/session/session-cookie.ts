/** The name of the session cookie. Free of the framework and of the database, so that the proxy may use it. */
/** A cookie to be set on the answer. `maxAge` in seconds; 0 removes it. */
export interface SessionCookie {
  readonly name: string;
  readonly value: string;
  readonly maxAge: number;
  readonly secure: boolean;
}

/** `__Host-` binds the cookie to this host and to https; browsers refuse that prefix on plain http. */
export const sessionCookieName = (appUrl: string | null): string =>
  appUrl?.startsWith('https://') ? '__Host-dateline-session' : 'dateline-session';

/** True when the request carries a session cookie, whatever it is worth. */
export const hasSessionCookie = (headers: Headers, appUrl: string | null): boolean =>
  (headers.get('cookie') ?? '').split(';').some((part) => part.trim().startsWith(`${sessionCookieName(appUrl)}=`));
