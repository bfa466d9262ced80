/** A chip, the only pill beside "+37". A removable one is a link to the view without it, so it works without JavaScript. */
import { X } from 'lucide';
import Link from 'next/link';
import { Icon } from './icon';

export function RemovableChip({ href, label, kind }: { href: string; label: string; kind: string }) {
  return (
    <Link href={href} scroll={false} className="chip" aria-label={`Remove ${kind} ${label}`}>
      <span className="font-normal text-ink-3">{kind}</span>
      {label}
      <Icon of={X} size="0.875rem" />
    </Link>
  );
}
