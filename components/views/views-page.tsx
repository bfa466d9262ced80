import { sinceCounts } from '@/domain/history/new-events';
import { type ListedView, viewHref, viewTimelineHref } from '@/domain/timeline/saved-views';
import { PageHeading, Pagination } from '../admin/page-heading';
import { Link, LinkButton } from '../ui/button';
import { Section } from '../ui/section';
import { SignInHint, type Visitor } from './save-view';

interface ViewsPageProps {
  readonly visitor: Visitor;
  readonly own: readonly ListedView[];
  readonly shared: readonly ListedView[];
  readonly page: number;
  readonly pageCount: number;
}

export const ViewsPage = ({ visitor, own, shared, page, pageCount }: ViewsPageProps) => (
  <main className="page-width pb-8">
    <PageHeading title="Saved views" lead="A saved view stores a set of filters and shows what has changed since your last visit." />
    <Section id="own-views" title="Your views" className="pb-8" titleClass="mb-4">
      {visitor === 'may' ? <OwnViews views={own} /> : <SignInHint visitor={visitor} next="/views" />}
    </Section>
    <Section id="shared-views" title={visitor === 'signed-out' ? 'Shared views' : 'Shared by others'} titleClass="mb-4">
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
      <Pagination
        page={page}
        pageCount={pageCount}
        hrefOf={(to) => `/views?page=${Math.min(to, pageCount)}`}
        className="border-t print:hidden"
      />
    </Section>
  </main>
);

function OwnViews({ views }: { views: readonly ListedView[] }) {
  if (views.length > 0) return <ViewList views={views} />;
  return (
    <div className="flex max-w-[56rem] flex-col items-start gap-4 border-t py-4">
      <p className="text-ink-2">You have no saved views. Choose filters on the timeline, then select “Save view”.</p>
      <LinkButton href="/">Go to the timeline</LinkButton>
    </div>
  );
}

const ViewList = ({ views }: { views: readonly ListedView[] }) => (
  <ul className="max-w-[56rem]">
    {views.map((view) => (
      <li key={view.id} className="grid gap-x-6 gap-y-1 border-t py-4 tablet:grid-cols-[1fr_auto]">
        <div className="min-w-0">
          <h3 className="font-medium font-serif text-middle [overflow-wrap:anywhere]">
            <Link href={viewHref(view.id)} className="hover:text-accent">
              {view.name}
            </Link>
          </h3>
          {view.description ? <p className="max-w-[62ch] text-ink-2">{view.description}</p> : null}
          <p className="mt-1 text-ink-3 text-meta">
            {view.about}
            {view.mine && view.shared ? ', shared' : ''}
          </p>
        </div>
        <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1 text-meta tablet:flex-col tablet:items-end">
          <News since={view.since} />
          <a className="link print:hidden" href={viewTimelineHref(view.query)}>
            Open on the timeline<span className="sr-only">: {view.name}</span>
          </a>
        </div>
      </li>
    ))}
  </ul>
);

function News({ since }: Pick<ListedView, 'since'>) {
  if (since === null) return null;
  const words = sinceCounts(since);
  return words ? <span className="since-mark">{words}</span> : <span className="text-ink-3">no changes</span>;
}
