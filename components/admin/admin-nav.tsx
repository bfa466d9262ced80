'use client';
import { usePathname, useSearchParams } from 'next/navigation';
import { countWords, KIND_OF_QUEUE, QUEUE_KINDS, type QueueCounts, queueHref } from '@/domain/desk/queue';
import { Link } from '../ui/button';

export interface AdminPlace {
  readonly href: string;
  readonly label: string;
  readonly count?: number;
  /** other paths that belong to this entry, if its path is not a prefix of theirs */
  readonly also?: readonly string[];
  /** true if wider screens show this entry elsewhere */
  readonly isOnPhones?: boolean;
}

export interface AdminGroup {
  readonly label: string;
  readonly places: readonly AdminPlace[];
}

const isWithin = (path: string, href: string): boolean => path === href || path.startsWith(`${href}/`);

export function AdminNav({ groups }: { groups: readonly AdminGroup[] }) {
  const path = usePathname();
  const places = groups.flatMap((group) => group.places);
  // The current entry is the one with the longest matching path.
  const here =
    places.find(({ also = [] }) => also.some((one) => isWithin(path, one))) ??
    places.filter(({ href }) => isWithin(path, href)).sort((a, b) => b.href.length - a.href.length)[0];
  return (
    <>
      {/* The first group of each line begins at the edge of the page, where the bar clips its divider. */}
      <nav
        aria-label="Editing"
        className="admin-bar -ml-[calc(0.5rem+1px)] hidden flex-wrap gap-x-2 [clip-path:inset(-0.5rem_-0.5rem_-0.5rem_1px)] tablet:flex"
      >
        <Groups groups={groups} here={here?.href} isMenu={false} />
      </nav>
      {/* a new page closes the menu */}
      <details key={path} className="tablet:hidden">
        <summary className="min-h-11 cursor-pointer py-2.5 font-medium">
          Menu: {here?.label ?? 'Editing'}
          <Count of={here} />
        </summary>
        <nav aria-label="Editing">
          <Groups groups={groups} here={here?.href} isMenu />
        </nav>
      </details>
    </>
  );
}

const BAR_GROUP = 'flex flex-wrap border-l pl-2';
const MENU_GROUP =
  "grid grid-cols-2 py-1.5 before:col-span-full before:text-[0.8125rem] before:text-ink-3 before:content-[attr(data-label)_/_'']";

const Groups = ({ groups, here, isMenu }: { groups: readonly AdminGroup[]; here: string | undefined; isMenu: boolean }) =>
  groups.map(({ label, places }) => (
    <ul key={label} aria-label={label} className={`admin-group ${isMenu ? MENU_GROUP : BAR_GROUP}`} data-label={label}>
      {places
        .filter(({ isOnPhones }) => isMenu || !isOnPhones)
        .map((place) => (
          <li key={place.href}>
            <Link
              href={place.href}
              className={`nav-link whitespace-nowrap ${isMenu ? '' : 'h-11'}`}
              aria-current={place.href === here ? 'page' : undefined}
            >
              {place.label}
              <Count of={place} />
            </Link>
          </li>
        ))}
    </ul>
  ));

const Count = ({ of }: { of: AdminPlace | undefined }) =>
  of?.count ? <span className="ml-1 count-pill !h-5 !min-w-5">{of.count}</span> : null;

/** Numbers of queue items by kind, on every editors' page. Omits empty kinds. */
export function QueueNav({ counts }: { counts: QueueCounts }) {
  const path = usePathname();
  const chosen = useSearchParams().get('kind');
  const waiting = QUEUE_KINDS.filter((kind) => counts[kind] > 0);
  if (waiting.length === 0) return null;
  return (
    <nav aria-label="Queue by kind" className="flex gap-x-5 gap-y-1 overflow-x-auto pt-1 pb-2 text-meta">
      {waiting.map((kind) => (
        <Link
          key={kind}
          href={queueHref({ kind })}
          className="queue-choice flex-none whitespace-nowrap py-0.75 pointer-coarse:py-[0.8125rem]"
          aria-current={path === '/admin' && chosen === kind ? 'page' : undefined}
        >
          {KIND_OF_QUEUE[kind].label} <span className="tabular-nums">{countWords(counts[kind])}</span>
        </Link>
      ))}
    </nav>
  );
}
