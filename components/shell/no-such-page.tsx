/** What stands at an address that leads nowhere. */
import { LinkButton } from '../ui/button';

export function NoSuchPage() {
  return (
    <main className="page-width py-12">
      <h1 className="font-medium font-serif text-page-phone tablet:text-page">There is nothing at this address</h1>
      <p className="mt-3 max-w-[62ch] text-ink-2">The page may have been moved, or the event it showed may have been withdrawn.</p>
      <div className="mt-6">
        <LinkButton href="/" variant="primary">
          Go to the timeline
        </LinkButton>
      </div>
    </main>
  );
}
