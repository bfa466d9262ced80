/** The frame of every page: fonts, color scheme (a cookie, so the first paint is right), skip link, header, footer. */
import type { Metadata, Viewport } from 'next';
import { cookies, headers } from 'next/headers';
import type { ReactNode } from 'react';
import { NoticeLate } from '@/components/shell/notice-late';
import { SiteFooter } from '@/components/shell/site-footer';
import { SiteHeader } from '@/components/shell/site-header';
import { THEME_COOKIE, themeChoice } from '@/components/shell/theme-choice';
import { TrayLate } from '@/components/tray/tray-late';
import { may } from '@/domain/permissions';
import { readEnv } from '@/env';
import { currentUser } from './_server/require-role';
import { hasSessionCookie } from './_server/session-cookie';
import { fontVariables } from './fonts';
import './globals.css';

export const metadata: Metadata = {
  title: { default: 'Dateline', template: '%s · Dateline' },
  description: 'Dated events read from articles, each linked to the sentence it comes from.',
};

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f6f7f4' },
    { media: '(prefers-color-scheme: dark)', color: '#14181a' },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const choice = themeChoice((await cookies()).get(THEME_COOKIE)?.value);
  return (
    <html lang="en" data-theme={choice === 'system' ? undefined : choice} className={fontVariables} suppressHydrationWarning>
      <body className="flex min-h-dvh flex-col">
        <a href="#content" className="skip-link">
          Skip to the content
        </a>
        <SiteHeader theme={choice} forEditor={await isEditor()} />
        <div id="content" tabIndex={-1} className="flex-1 outline-hidden">
          {children}
        </div>
        <SiteFooter />
        <NoticeLate />
        <TrayLate />
      </body>
    </html>
  );
}

/** Reads the session only where the request carries one. The header does without it when the database cannot be read. */
async function isEditor(): Promise<boolean> {
  if (!hasSessionCookie(await headers(), readEnv().appUrl)) return false;
  const user = await currentUser().catch(() => null);
  return user !== null && may(user.role, 'read-drafts');
}
