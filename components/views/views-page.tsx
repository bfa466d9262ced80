/** The views that this person keeps, and those that others share. */
import type { ListedView } from '@/domain/timeline/saved-views';
import { PageHeading } from '../admin/page-heading';
import { LinkButton } from '../ui/button';
import { SignInHint, type Visitor } from './sign-in-hint';
import { ViewList } from './view-list';

interface ViewsPageProps {
  readonly visitor: Visitor;
  readonly own: readonly ListedView[];
  readonly shared: readonly ListedView[];
  readonly page: number;
  readonly pageCount: number;
}

export function ViewsPage({ visitor, own, shared, page, pageCount }: ViewsPageProps) {
  return (
    <main className="page-width pb-8">
      <PageHeading title="Saved views" lead="A saved view stores a set of filters and shows what has changed since your last visit." />
      <section className="pb-8" aria-labelledby="own-views">
        <h2 id="own-views" className="mb-4 font-semibold text-month">
          Your views
        </h2>
        {visitor === 'may' ? <OwnViews views={own} /> : <SignInHint visitor={visitor} next="/views" />}
      </section>
      <section aria-labelledby="shared-views">
        <h2 id="shared-views" className="mb-4 font-semibold text-month">
          {visitor === 'signed-out' ? 'Shared views' : 'Shared by others'}
        </h2>
        {shared.length > 0 ? (
          <ViewList views={shared} />
        ) : (
          <p className="max-w-[56rem] border-t py-4 text-ink-2">
            {page > 1
              ? 'There are no views on this page. Go back to the previous page.'
              : visitor === 'signed-out'
                ? 'No shared views yet.'
                : 'No views shared by others yet.'}
          </p>
        )}
        {pageCount > 1 ? (
          <nav aria-label="Pagination" className="flex items-center gap-4 border-t py-6 print:hidden">
            {page > 1 ? <LinkButton href={`/views?page=${Math.min(page - 1, pageCount)}`}>Previous</LinkButton> : null}
            <span className="text-ink-3 text-meta">
              Page {page} of {pageCount}
            </span>
            {page < pageCount ? <LinkButton href={`/views?page=${page + 1}`}>Next</LinkButton> : null}
          </nav>
        ) : null}
      </section>
    </main>
  );
}

function OwnViews({ views }: { views: readonly ListedView[] }) {
  if (views.length > 0) return <ViewList views={views} />;
  return (
    <div className="flex max-w-[56rem] flex-col items-start gap-4 border-t py-4">
      <p className="text-ink-2">You have no saved views. Choose filters on the timeline, then select “Save view”.</p>
      <LinkButton href="/">Go to the timeline</LinkButton>
    </div>
  );
}
