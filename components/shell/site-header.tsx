/** The header of every page: name, the places a reader goes, and for a signed-in editor the way to the editors' side. */
import { Moon, Sun, SunMoon } from 'lucide';
import Link from 'next/link';
import { Icon } from '@/components/ui/icon';
import { NavLink } from './nav-link';
import type { ThemeChoice } from './theme-choice';
import { ThemeSwitch } from './theme-switch';

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

export function SiteHeader({ name, theme, forEditor }: { name: string; theme: ThemeChoice; forEditor: boolean }) {
  return (
    <header className="site-header border-b print:hidden">
      <div className="page-width flex min-h-14 flex-wrap items-center gap-x-2 tablet:gap-x-8">
        <Link href="/" data-site-name="" className="max-w-[40vw] flex-none truncate font-medium font-serif text-middle tracking-tight">
          {name}
        </Link>
        <nav aria-label="Main" className="flex min-h-14 flex-auto flex-wrap gap-x-1">
          {PLACES.map((place) => (
            <NavLink key={place.href} {...place} />
          ))}
          {/* on a phone the foot of the page leads there */}
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
}
