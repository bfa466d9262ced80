import type { ReactNode } from 'react';
import { ALREADY, ALREADY_WORDS } from '@/domain/desk/form-number';
import { visibilityLabel } from '@/domain/labels';
import type { EventSummary } from '@/domain/views';
import { LinkButton } from '../ui/button';
import { Notice } from '../ui/notice';

export const PageHeading = ({ title, lead, children }: { title: ReactNode; lead?: ReactNode; children?: ReactNode }) => (
  <div className="page-heading flex flex-wrap items-end gap-x-6 gap-y-3 pt-8 pb-6">
    <div className="min-w-0 flex-1 basis-72">
      <h1 className="font-medium font-serif text-event">{title}</h1>
      {lead ? <p className="mt-1 max-w-[62ch] text-ink-2">{lead}</p> : null}
    </div>
    {children ? <div className="flex flex-wrap items-end gap-2">{children}</div> : null}
  </div>
);

interface PaginationProps {
  readonly page: number;
  /** null if unknown; then `hasMore` says whether another page follows */
  readonly pageCount: number | null;
  readonly hasMore?: boolean;
  readonly hrefOf: (page: number) => string;
  readonly words?: readonly [string, string];
  readonly className?: string;
}

export function Pagination({ page, pageCount, hasMore = page < (pageCount ?? 1), hrefOf, ...look }: PaginationProps) {
  const { words = ['Previous', 'Next'], className = '' } = look;
  if ((page <= 1 && !hasMore) || (pageCount !== null && pageCount <= 1)) return null;
  return (
    <nav aria-label="Pagination" className={`flex items-center gap-4 py-6 ${className}`}>
      {page > 1 ? <LinkButton href={hrefOf(page - 1)}>{words[0]}</LinkButton> : null}
      <span className="text-ink-3 text-meta">
        Page {page}
        {pageCount === null ? '' : ` of ${pageCount}`}
      </span>
      {hasMore ? <LinkButton href={hrefOf(page + 1)}>{words[1]}</LinkButton> : null}
    </nav>
  );
}

export type DoneWords = Readonly<Record<string, string>>;

/** `done` comes from the URL. Returns null for a name that the page does not know. */
export function wordsOfDone(words: DoneWords, done: string | readonly string[] | undefined): string | null {
  if (done === ALREADY) return ALREADY_WORDS;
  return typeof done === 'string' && Object.hasOwn(words, done) ? (words[done] ?? null) : null;
}

export function DoneNotice({ words, done }: { readonly words: DoneWords; readonly done: string | readonly string[] | undefined }) {
  const message = wordsOfDone(words, done);
  return message === null ? null : (
    <Notice kind="done" className="mb-6">
      {message}
    </Notice>
  );
}

export const eventStateWords = ({ state, checked }: Pick<EventSummary, 'state' | 'checked'>): string =>
  state === 'draft' ? 'draft, visible only to editors' : visibilityLabel(state, checked);

export const EventState = ({ event }: { event: Pick<EventSummary, 'state' | 'checked'> }) => (
  <span className={event.state === 'published' && !event.checked ? 'unchecked' : undefined}>{eventStateWords(event)}</span>
);
