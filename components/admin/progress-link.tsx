'use client';
import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { PageLink } from '../ui/button';

/** Link that reloads the page where there are no scripts. An automatic reload would lose the reader's place. */
export const ProgressLink = ({ href }: { href: string }) => (
  <noscript>
    <PageLink href={href}>Check progress</PageLink>
  </noscript>
);

const EVERY_MS = 2_000;
const PATIENCE_MS = 120_000;

/** Refreshes the page while work is in progress, for at most two minutes. After that, the reader must reload it. */
export function RenewPage({ href }: { href: string }) {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => router.refresh(), EVERY_MS);
    const end = setTimeout(() => clearInterval(timer), PATIENCE_MS);
    return () => {
      clearInterval(timer);
      clearTimeout(end);
    };
  }, [router]);
  return <ProgressLink href={href} />;
}
