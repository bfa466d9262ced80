import { Moon, Sun, SunMoon } from 'lucide';
import { Icon } from '@/components/ui/icon';
import { contactHref, type SiteSettings } from '@/domain/site-settings';
import { Link, PageLink, TextLink } from '../ui/button';
import { NavLink, ThemeSwitch } from './header-controls';
import type { ThemeChoice } from './reader-choices';

const PLACES = [
  { href: '/', label: 'Timeline' },
  { href: '/articles', label: 'Articles' },
  { href: '/actors', label: 'Actors' },
] as const;

const THEME_ICONS = {
  system: <Icon of={SunMoon} size="1.125rem" />,
  light: <Icon of={Sun} size="1.125rem" />,
  dark: <Icon of={Moon} size="1.125rem" />,
};

export const SiteHeader = ({ name, theme, forEditor }: { name: string; theme: ThemeChoice; forEditor: boolean }) => (
  <header className="site-header border-b print:hidden">
    <div className="page-width flex min-h-14 flex-wrap items-center gap-x-2 max-[22rem]:justify-between tablet:gap-x-8">
      <Link href="/" data-site-name="" className="max-w-[40vw] flex-none truncate font-medium font-serif text-middle tracking-tight">
        {name}
      </Link>
      {/* where the row is too short for all, as at 400% zoom, the links get their own */}
      <nav aria-label="Main" className="flex min-h-14 flex-auto flex-wrap gap-x-1 max-[22rem]:order-1 max-[22rem]:basis-full">
        {PLACES.map((place) => (
          <NavLink key={place.href} {...place} />
        ))}
        {/* On a phone, the footer has this link. */}
        <span className="hidden tablet:flex">
          <NavLink href="/about" label="About" />
        </span>
        {forEditor ? (
          <span className="hidden tablet:flex">
            <NavLink href="/admin" label="Editing" />
          </span>
        ) : null}
      </nav>
      <ThemeSwitch initial={theme} icons={THEME_ICONS} />
    </div>
  </header>
);

export const SiteFooter = ({ site: { publisher, contact }, signedIn }: { site: SiteSettings; signedIn: boolean }) => (
  <footer className="mt-12 border-t print:hidden">
    <div className="page-width flex flex-wrap items-center gap-x-6 gap-y-2 py-6 text-ink-3 text-meta">
      <p className="basis-full desk:flex-1 desk:basis-0">Every date links to the sentence it comes from.</p>
      {publisher === '' ? null : <p>Published by {publisher}</p>}
      {contact === '' ? null : <PageLink href={contactHref(contact)}>Contact</PageLink>}
      <TextLink href="/trends">Trends</TextLink>
      <TextLink href="/about">About</TextLink>
      <TextLink href="/api/docs">API</TextLink>
      <TextLink href="/changes">Changes</TextLink>
      <TextLink href="/views">Saved views</TextLink>
      <TextLink href="/admin">{signedIn ? 'Editing' : 'Editor sign-in'}</TextLink>
      {signedIn ? <TextLink href="/account">Your account</TextLink> : null}
    </div>
  </footer>
);
