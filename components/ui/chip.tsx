/** Chips: the only pills beside "+37". A removable chip is a link to the view without it, so it works without JavaScript. */
import { X } from 'lucide-react';
import Link from 'next/link';
import type { ReactNode } from 'react';

export function Chip({ children }: { children: ReactNode }) {
  return <span className="chip">{children}</span>;
}

export function RemovableChip({ href, label, kind }: { href: string; label: string; kind: string }) {
  return (
    <Link href={href} scroll={false} className="chip" aria-label={`Remove ${kind} ${label}`}>
      <span className="font-normal text-ink-3">{kind}</span>
      {label}
      <X size={14} aria-hidden />
    </Link>
  );
}
