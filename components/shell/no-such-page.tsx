import { LinkButton } from '../ui/button';

export const NoSuchPage = () => (
  <main className="page-width py-12">
    <h1 className="page-title">Page not found</h1>
    <p className="mt-3 max-w-[62ch] text-ink-2">The page may have moved, or its event may have been withdrawn.</p>
    <div className="mt-6">
      <LinkButton href="/" variant="primary">
        Go to the timeline
      </LinkButton>
    </div>
  </main>
);
