'use client';
/** Renews the page while something on it is under way, for two minutes at most: whatever takes longer is looked for by hand. */
import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { ProgressLink } from '../admin/progress-link';

const EVERY_MS = 2_000;
const PATIENCE_MS = 120_000;

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
