'use client';
import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

/** Where scripts are off: the way to see how far something is. The page does not load itself anew, which would take the reader's place away. */
export function ProgressLink({ href }: { href: string }) {
  return (
    <noscript>
      <a href={href} className="link">
        Check progress
      </a>
    </noscript>
  );
}

const EVERY_MS = 2_000;
const PATIENCE_MS = 120_000;

/** Renews the page while something on it is under way, for two minutes at most: whatever takes longer is looked for by hand. */
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
