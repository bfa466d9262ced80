'use client';
/** A link of the main navigation that knows when it is the current place, and shows that it was pressed while its page is on the way. */
import Link, { useLinkStatus } from 'next/link';
import { usePathname } from 'next/navigation';

export function NavLink({ href, label }: { href: string; label: string }) {
  const path = usePathname();
  const here = href === '/' ? path === '/' || path.startsWith('/events/') : path.startsWith(href);
  return (
    <Link href={href} className="nav-link" aria-current={here ? 'page' : undefined}>
      <Label label={label} />
    </Link>
  );
}

function Label({ label }: { label: string }) {
  const { pending } = useLinkStatus();
  return <span data-pending={pending ? '' : undefined}>{label}</span>;
}
