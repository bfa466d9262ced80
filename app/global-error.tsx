'use client';
/** What stands in place of the whole page when even its frame failed. */

export default function GlobalError({ error, retry }: { error: Error & { digest?: string }; retry?: () => void }) {
  return (
    <html lang="en">
      <body>
        <main>
          <h1>Something went wrong</h1>
          <p>The page could not be shown. Nothing was lost.</p>
          {error.digest ? <p>Error number {error.digest}</p> : null}
          {retry ? (
            <button type="button" onClick={retry}>
              Try again
            </button>
          ) : null}
          <p>
            <a href="/">Go to the timeline</a>
          </p>
        </main>
      </body>
    </html>
  );
}
