/** The footer of every page: about, API, changes, saved views and the pages for editors. */
import Link from 'next/link';
import { contactHref, type SiteSettings } from '@/domain/site-settings';

interface SiteFooterProps {
  readonly site: SiteSettings;
  /** true: the reader is signed in */
  readonly signedIn: boolean;
}

export function SiteFooter({ site: { publisher, contact }, signedIn }: SiteFooterProps) {
  return (
    <footer className="mt-12 border-t print:hidden">
      <div className="page-width flex flex-wrap items-center gap-x-6 gap-y-2 py-6 text-ink-3 text-meta">
        <p className="basis-full desk:flex-1 desk:basis-0">Every date links to the sentence it comes from.</p>
        {publisher === '' ? null : <p>Published by {publisher}</p>}
        {contact === '' ? null : (
          <a href={contactHref(contact)} className="link">
            Contact
          </a>
        )}
        <Link href="/trends" className="link">
          Trends
        </Link>
        <Link href="/about" className="link">
          About
        </Link>
        <Link href="/api/docs" className="link">
          API
        </Link>
        <Link href="/changes" className="link">
          Changes
        </Link>
        <Link href="/views" className="link">
          Saved views
        </Link>
        <Link href="/admin" className="link">
          {signedIn ? 'Editing' : 'Editor sign-in'}
        </Link>
        {signedIn ? (
          <Link href="/account" className="link">
            Your account
          </Link>
        ) : null}
      </div>
    </footer>
  );
}
