'use client';
/** What stands in place of a page that could not be made: what failed, a retry, and the number under which the server logged it. */
import { Button, LinkButton } from '@/components/ui/button';

export default function ErrorPage({ error, retry }: { error: Error & { digest?: string }; retry: () => void }) {
  return (
    <main className="page-width py-12" role="alert">
      <h1 className="font-medium font-serif text-page-phone tablet:text-page">This page could not be shown</h1>
      <p className="mt-3 max-w-[62ch] text-ink-2">The server did not answer as it should. Nothing was lost; trying again often helps.</p>
      {error.digest ? <p className="mt-2 text-ink-3 text-meta">Error number {error.digest}</p> : null}
      <div className="mt-6 flex gap-3">
        <Button variant="primary" onClick={retry}>
          Try again
        </Button>
        <LinkButton href="/">Go to the timeline</LinkButton>
      </div>
    </main>
  );
}
