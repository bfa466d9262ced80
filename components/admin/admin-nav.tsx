'use client';
/** The places of the editors' side. The queue shows how much waits. */
import Link from 'next/link';
import { usePathname } from 'next/navigation';

export interface AdminPlace {
  readonly href: string;
  readonly label: string;
  readonly count?: number;
}

export function AdminNav({ places }: { places: readonly AdminPlace[] }) {
  const path = usePathname();
  // the longest address that the path starts with is where we are
  const here = places
    .filter(({ href }) => path === href || path.startsWith(`${href}/`))
    .sort((a, b) => b.href.length - a.href.length)[0]?.href;
  return (
    <nav aria-label="Editing" className="flex overflow-x-auto tablet:flex-wrap tablet:overflow-visible">
      {places.map(({ href, label, count }) => (
        <Link key={href} href={href} className="nav-link h-12! whitespace-nowrap" aria-current={href === here ? 'page' : undefined}>
          {label}
          {count ? <span className="ml-2 count-pill !h-5 !min-w-5">{count}</span> : null}
        </Link>
      ))}
    </nav>
  );
}
