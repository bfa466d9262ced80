'use client';
import Link from 'next/link';
import { usePathname, useSearchParams } from 'next/navigation';
import { useEffect, useRef } from 'react';
import { countWords, KIND_OF_QUEUE, QUEUE_KINDS, type QueueCounts, queueHref } from '@/domain/desk/queue';
import '../queue/queue.css';

export interface AdminPlace {
  readonly href: string;
  readonly label: string;
  readonly count?: number;
  /** other addresses that belong to it, where not all that begin with its own do */
  readonly also?: readonly string[];
  /** true: where there is more room it stands elsewhere */
  readonly isOnPhones?: boolean;
}

const isWithin = (path: string, href: string): boolean => path === href || path.startsWith(`${href}/`);

export function AdminNav({ places }: { places: readonly AdminPlace[] }) {
  const path = usePathname();
  const nav = useRef<HTMLElement>(null);
  // the longest address that the path starts with is where we are
  const here =
    places.find(({ also = [] }) => also.some((one) => isWithin(path, one)))?.href ??
    places.filter(({ href }) => isWithin(path, href)).sort((a, b) => b.href.length - a.href.length)[0]?.href;
  // on a phone only some of them are in sight
  useEffect(() => {
    const link = nav.current?.querySelector<HTMLElement>(`[href="${here}"]`);
    if (nav.current && link)
      nav.current.scrollLeft = link.offsetLeft - nav.current.offsetLeft - (nav.current.clientWidth - link.offsetWidth) / 2;
  }, [here]);
  return (
    <nav ref={nav} aria-label="Editing" className="flex overflow-x-auto tablet:flex-wrap tablet:overflow-visible">
      {places.map(({ href, label, count, isOnPhones }) => (
        <Link
          key={href}
          href={href}
          className={`nav-link h-12! whitespace-nowrap ${isOnPhones ? 'tablet:hidden' : ''}`}
          aria-current={href === here ? 'page' : undefined}
        >
          {label}
          {count ? <span className="ml-2 count-pill !h-5 !min-w-5">{count}</span> : null}
        </Link>
      ))}
    </nav>
  );
}

/** What waits, by kind, on every page of the editors' side. Kinds of which nothing waits are left out. */
export function QueueNav({ counts }: { counts: QueueCounts }) {
  const path = usePathname();
  const chosen = useSearchParams().get('kind');
  const waiting = QUEUE_KINDS.filter((kind) => counts[kind] > 0);
  if (waiting.length === 0) return null;
  return (
    <nav aria-label="Queue by kind" className="queue-nav">
      {waiting.map((kind) => (
        <Link key={kind} href={queueHref({ kind })} aria-current={path === '/admin' && chosen === kind ? 'page' : undefined}>
          {KIND_OF_QUEUE[kind].label} <span className="tabular-nums">{countWords(counts[kind])}</span>
        </Link>
      ))}
    </nav>
  );
}
