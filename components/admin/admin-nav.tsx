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
  /** other paths that belong to this entry, if its path is not a prefix of theirs */
  readonly also?: readonly string[];
  /** true if wider screens show this entry elsewhere */
  readonly isOnPhones?: boolean;
}

const isWithin = (path: string, href: string): boolean => path === href || path.startsWith(`${href}/`);

export function AdminNav({ places }: { places: readonly AdminPlace[] }) {
  const path = usePathname();
  const nav = useRef<HTMLElement>(null);
  // The current entry is the one with the longest matching path.
  const here =
    places.find(({ also = [] }) => also.some((one) => isWithin(path, one)))?.href ??
    places.filter(({ href }) => isWithin(path, href)).sort((a, b) => b.href.length - a.href.length)[0]?.href;
  // On a phone, the navigation scrolls to the current entry.
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

/** Numbers of queue items by kind, on every editors' page. Omits empty kinds. */
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
