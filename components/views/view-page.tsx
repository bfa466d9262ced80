import type { ReactNode } from 'react';
import { viewExportHref } from '@/domain/export/formats';
import { type SavedView, viewHref } from '@/domain/timeline/saved-views';
import { LinkButton } from '../ui/button';
import { FeedLinks } from '../ui/feed-links';

export function ViewPage({ view, about, news, children }: { view: SavedView; about: string; news: ReactNode; children: ReactNode }) {
  return (
    <main className="page-width pb-8">
      <header className="mt-6 mb-6 flex flex-wrap items-end justify-between gap-x-6 gap-y-3 tablet:mt-8">
        <div className="min-w-0 max-w-[62ch]">
          <p className="text-ink-3 text-meta">{view.shared ? 'Shared view' : 'Private view'}</p>
          <h1 className="font-medium font-serif text-page-phone [overflow-wrap:anywhere] tablet:text-page">{view.name}</h1>
          {view.description ? <p className="mt-1">{view.description}</p> : null}
          <p className="mt-1 text-ink-2">{about}</p>
          {view.shared ? <FeedLinks hrefOf={(format) => viewExportHref(view.id, format)} /> : null}
        </div>
        <p className="flex flex-wrap gap-2 print:hidden">
          <LinkButton href="/views">All views</LinkButton>
          {view.mine ? <LinkButton href={`${viewHref(view.id)}/edit`}>Edit view</LinkButton> : null}
        </p>
      </header>
      {news}
      <div className="list-frame">{children}</div>
    </main>
  );
}
