'use client';
/** The error page: what failed, a retry, and the error ID from the server log. */
import { Button, LinkButton } from '@/components/ui/button';

export default function ErrorPage({ error, retry }: { error: Error & { digest?: string }; retry: () => void }) {
  return (
    <main className="page-width py-12" role="alert">
      <h1 className="font-medium font-serif text-page-phone tablet:text-page">Could not show this page</h1>
      <p className="mt-3 max-w-[62ch] text-ink-2">Something went wrong on the server. Your data is safe. Try again.</p>
      {error.digest ? <p className="mt-2 text-ink-3 text-meta">Error ID: {error.digest}</p> : null}
      <div className="mt-6 flex gap-3">
        <Button variant="primary" onClick={retry}>
          Try again
        </Button>
        <LinkButton href="/">Go to the timeline</LinkButton>
      </div>
    </main>
  );
}
