'use client';
/** What waits, by kind, on every page of the editors' side. Kinds of which nothing waits are left out. */
import Link from 'next/link';
import { usePathname, useSearchParams } from 'next/navigation';
import { countWords, KIND_OF_QUEUE, QUEUE_KINDS, type QueueCounts, queueHref } from '@/domain/desk/queue';
import './queue.css';

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
