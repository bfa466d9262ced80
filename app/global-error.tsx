'use client';
/** The error page for a failure of the page frame itself. */
import { fontVariables } from './fonts';
import './globals.css';

export default function GlobalError({ error, retry }: { error: Error & { digest?: string }; retry?: () => void }) {
  return (
    <html lang="en" className={fontVariables}>
      <body>
        <main className="page-width py-12" role="alert">
          <h1 className="page-title">Something went wrong</h1>
          <p className="mt-3 max-w-[62ch] text-ink-2">Could not show this page. Your data is safe. Try again.</p>
          {error.digest ? <p className="mt-2 text-ink-3 text-meta">Error ID: {error.digest}</p> : null}
          <div className="mt-6 flex gap-3">
            {retry ? (
              <button type="button" className="button" data-variant="primary" onClick={retry}>
                Try again
              </button>
            ) : null}
            <a href="/" className="button">
              Go to the timeline
            </a>
          </div>
        </main>
      </body>
    </html>
  );
}
