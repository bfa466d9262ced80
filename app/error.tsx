'use client';
/** The error page: what failed, what is safe and what to do. Next.js shows it for a page or a form that fails. */
import { Button, LinkButton } from '@/components/ui/button';
import { otherSiteUrl } from '@/components/ui/other-site-url';

export default function ErrorPage({ error, retry }: { error: Error & { digest?: string }; retry: () => void }) {
  const siteUrl = otherSiteUrl();
  return (
    <main className="page-width py-12" role="alert">
      <h1 className="page-title">{siteUrl === null ? 'Could not show this page' : 'Could not send the form'}</h1>
      <p className="mt-3 max-w-[62ch] text-ink-2">
        {siteUrl === null
          ? 'Something went wrong on the server. Your data is safe. Try again.'
          : `This site accepts forms only at ${siteUrl}. Nothing was changed. Open the site there and try again.`}
      </p>
      {error.digest ? <p className="mt-2 text-ink-3 text-meta">Error ID: {error.digest}</p> : null}
      <div className="mt-6 flex gap-3">
        <Button variant="primary" onClick={retry}>
          Try again
        </Button>
        <LinkButton href={siteUrl ?? '/'}>{siteUrl === null ? 'Go to the timeline' : 'Open the site'}</LinkButton>
      </div>
    </main>
  );
}
