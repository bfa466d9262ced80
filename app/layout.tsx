/**
 * The frame of every page: fonts, color scheme, skip link, header and footer. A cookie stores the color scheme, so that the first paint has
 * the right one.
 */
import type { Metadata, Viewport } from 'next';
import { cookies, headers } from 'next/headers';
import type { ReactNode } from 'react';
import { JumpLink } from '@/components/shell/jump-link';
import { NetworkNotice, TrayWatch } from '@/components/shell/lazy-scripts';
import { THEME_COOKIE, themeChoice } from '@/components/shell/reader-choices';
import { SiteFooter, SiteHeader } from '@/components/shell/site-frame';
import { may } from '@/domain/people/permissions';
import { readEnv } from '@/env';
import { currentUser } from './_server/session/require-role';
import type { Person } from './_server/session/session';
import { hasSessionCookie } from './_server/session/session-cookie';
import { site } from './_server/site';
import { fontVariables } from './fonts';
import './globals.css';

export async function generateMetadata(): Promise<Metadata> {
  const { name, introduction, publisher } = await site();
  return {
    title: { default: name, template: `%s · ${name}` },
    applicationName: name,
    // sharing cards take the title and description of each page
    openGraph: { type: 'website', siteName: name },
    ...(introduction === '' ? {} : { description: introduction }),
    ...(publisher === '' ? {} : { publisher }),
  };
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f6f7f4' },
    { media: '(prefers-color-scheme: dark)', color: '#14181a' },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const [settings, user] = await Promise.all([site(), signedIn()]);
  const choice = themeChoice((await cookies()).get(THEME_COOKIE)?.value);
  return (
    <html
      lang="en"
      data-site-url={readEnv().appUrl ?? undefined}
      data-theme={choice === 'system' ? undefined : choice}
      className={fontVariables}
      suppressHydrationWarning
    >
      <body className="flex min-h-dvh flex-col">
        <JumpLink
          href="#content"
          className="absolute top-2 left-2 z-60 rounded-control bg-accent px-3 py-2 text-on-accent not-focus:sr-only"
        >
          Skip to content
        </JumpLink>
        <SiteHeader theme={choice} name={settings.name} forEditor={user !== null && may(user.role, 'read-drafts')} />
        <div id="content" tabIndex={-1} className="flex-1 focus:outline-hidden">
          {children}
        </div>
        <SiteFooter site={settings} signedIn={user !== null} />
        <NetworkNotice />
        <TrayWatch />
      </body>
    </html>
  );
}

/** Reads the session only if the request has a session cookie. If the database is down, the header shows no user. */
const signedIn = async (): Promise<Person | null> =>
  hasSessionCookie(await headers(), readEnv().appUrl) ? currentUser().catch(() => null) : null;
