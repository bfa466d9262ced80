'use client';
import { useLinkStatus } from 'next/link';
import { usePathname } from 'next/navigation';
import { type ReactNode, useState } from 'react';
import { Button, Link } from '../ui/button';
import { THEME_CHOICES, THEME_COOKIE, type ThemeChoice } from './reader-choices';

const YEAR_IN_SECONDS = 31_536_000;

interface SwitchProps {
  readonly initial: ThemeChoice;
  /** rendered on the server, so that the browser needs no icon code */
  readonly icons: Readonly<Record<ThemeChoice, ReactNode>>;
}

export function ThemeSwitch({ initial, icons }: SwitchProps) {
  const [choice, setChoice] = useState(initial);
  const next = THEME_CHOICES[(THEME_CHOICES.indexOf(choice) + 1) % THEME_CHOICES.length] ?? 'system';
  const step = () => {
    setChoice(next);
    if (next === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = next;
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing on plain http
    document.cookie = `${THEME_COOKIE}=${next}; Path=/; Max-Age=${YEAR_IN_SECONDS}; SameSite=Lax`;
  };
  return (
    <Button
      variant="quiet"
      iconOnly
      onClick={step}
      // its icon aligns with the margin, like the content below
      className="needs-script mr-[calc(0.5625rem-var(--control-height)/2)]"
      aria-label={`Color theme: ${choice}. Switch to ${next}`}
    >
      {icons[choice]}
    </Button>
  );
}

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
