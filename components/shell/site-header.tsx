/** The header of every page: name and the three places a reader goes. */
import Link from 'next/link';
import { NavLink } from './nav-link';
import type { ThemeChoice } from './theme-choice';
import { ThemeSwitch } from './theme-switch';

const PLACES = [
  { href: '/', label: 'Timeline' },
  { href: '/articles', label: 'Articles' },
  { href: '/about', label: 'About' },
] as const;

export function SiteHeader({ theme }: { theme: ThemeChoice }) {
  return (
    <header className="site-header border-b print:hidden">
      <div className="page-width flex h-14 items-center gap-2 tablet:gap-8">
        <Link href="/" className="font-medium font-serif text-middle tracking-tight">
          Dateline
        </Link>
        <nav aria-label="Main" className="flex h-full flex-1 items-center gap-1">
          {PLACES.map((place) => (
            <NavLink key={place.href} {...place} />
          ))}
        </nav>
        <ThemeSwitch initial={theme} />
      </div>
    </header>
  );
}
