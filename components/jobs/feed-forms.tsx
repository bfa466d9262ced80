'use client';
import type { FormAction } from '@/domain/action-state';
import { calendarWords } from '@/domain/dates/day-words';
import { rowValue } from '@/domain/desk/bulk';
import { type FeedView, type FoundFeeds, feedHref, HANDLINGS, type OfferedEntry, type RemovedFeed } from '@/domain/desk/feeds';
import { counted } from '@/domain/text/counted';
import { ActionForm, CheckField, ChoiceField, FormMessage, InlineError, SubmitButton, TextField } from '../admin/action-form';
import { RecordForm } from '../admin/record-form';
import { RowCheckbox, SelectAll, useSelection } from '../admin/row-checkbox';
import { Notice } from '../ui/notice';

type StoredFeed = Pick<FeedView, 'title' | 'source' | 'handling' | 'includeWords' | 'excludeWords'>;

export const FeedForm = ({ action, feed }: { action: FormAction; feed: FeedView }) => (
  <RecordForm<StoredFeed>
    action={action}
    hidden={(current) => {
      const { title, source, handling, includeWords, excludeWords } = current ?? feed;
      return {
        id: feed.id,
        wasTitle: title,
        wasSource: source,
        wasHandling: handling,
        wasIncludeWords: includeWords,
        wasExcludeWords: excludeWords,
      };
    }}
    valuesOf={(stored) => [
      ['title', 'Title', stored.title],
      ['source', 'Source', stored.source],
      ['includeWords', 'Included words', stored.includeWords],
      ['excludeWords', 'Excluded words', stored.excludeWords],
      ['handling', 'New articles', stored.handling, HANDLINGS],
    ]}
    href={feedHref(feed.id)}
    submit="Save changes"
    className="flex max-w-[30rem] flex-col gap-4"
    noValidate
  >
    <TextField name="title" label="Title" initial={feed.title} />
    <TextField name="source" label="Article source" hint="Existing articles keep their source." initial={feed.source} />
    <HandlingField initial={feed.handling} />
    <WordFields initial={feed} />
  </RecordForm>
);

const WordFields = ({ initial }: { initial: Pick<StoredFeed, 'includeWords' | 'excludeWords'> }) => (
  <>
    <TextField
      name="includeWords"
      label="Included words"
      hint="Import only articles with any of these words, for example: trade, sea ice. Dateline searches the title, summary, categories and text in the feed."
      initial={initial.includeWords}
    />
    <TextField
      name="excludeWords"
      label="Excluded words"
      hint="Skip articles with any of these words in the same places, for example: football."
      initial={initial.excludeWords}
    />
  </>
);

const NOTHING: FoundFeeds = { offers: [], source: '', handling: 'review', includeWords: '', excludeWords: '', backlog: true };

/** Subscribes to a feed by its URL. For the URL of a web page, offers the feeds that the page links to. */
export const SubscribeForm = ({ action }: { action: FormAction<FoundFeeds> }) => (
  <ActionForm action={action} className="flex max-w-[46rem] flex-col gap-4" noValidate>
    {(state) => {
      const found = state?.ok ? state.data : NOTHING;
      return (
        <>
          <FormMessage shownFields={['address', 'source', 'handling']} />
          {found.offers.length > 0 ? (
            <Offers offers={found.offers} />
          ) : (
            <TextField
              name="address"
              label="URL"
              hint="An RSS, Atom or JSON feed, or a web page that links to one. The URL must be public."
              inputMode="url"
              spellCheck={false}
              placeholder="https://"
            />
          )}
          <div className="grid gap-4 tablet:grid-cols-2">
            <TextField
              name="source"
              label="Article source"
              hint="If you leave this field empty, Dateline uses the feed title."
              initial={found.source}
            />
            <HandlingField initial={found.handling} />
            <WordFields initial={found} />
          </div>
          <CheckField name="backlog" initial={found.backlog} label="Also import articles already in the feed" />
          <SubmitButton busy="Fetching…">{found.offers.length > 0 ? 'Subscribe to selected feed' : 'Subscribe to feed'}</SubmitButton>
        </>
      );
    }}
  </ActionForm>
);

const Offers = ({ offers }: Pick<FoundFeeds, 'offers'>) => (
  <fieldset className="flex flex-col gap-2">
    <legend className="pb-2">
      <Notice>{offers.length === 1 ? 'This web page has one feed:' : `This web page has ${offers.length} feeds. Choose one:`}</Notice>
    </legend>
    {offers.map(({ address, title }, index) => (
      <label key={address} className="flex min-h-11 items-center gap-3">
        <input type="radio" name="address" value={address} defaultChecked={index === 0} className="checkbox" />
        <span className="min-w-0">
          <span className="block font-medium">{title || 'Untitled feed'}</span>
          <span className="block break-all text-ink-3 text-meta">{address}</span>
        </span>
      </label>
    ))}
  </fieldset>
);

const HandlingField = ({ initial }: { initial: string }) => (
  <ChoiceField
    name="handling"
    label="New articles"
    initial={initial}
    choices={HANDLINGS}
    hint="Articles with an uncertain publication date always need your confirmation."
  />
);

export const RestoreFeedForm = ({ action, feed: { id, title }, label }: { action: FormAction; feed: RemovedFeed; label: string }) => (
  <ActionForm action={action} hidden={{ id }} className="flex flex-col items-start gap-1" data-dense>
    <SubmitButton variant="secondary" busy="Restoring…" spoken={`: ${title}`}>
      {label}
    </SubmitButton>
    <InlineError />
  </ActionForm>
);

export function FeedButtons({ action, feed: { id, title, paused } }: { action: FormAction; feed: FeedView }) {
  const spoken = `: ${title}`;
  return (
    <ActionForm action={action} hidden={{ id }} className="flex flex-col gap-2" data-dense>
      <div className="flex flex-wrap gap-2">
        {paused ? (
          <SubmitButton variant="secondary" name="intent" value="resume" busy="Resuming…" spoken={spoken}>
            Resume feed
          </SubmitButton>
        ) : (
          <>
            <SubmitButton variant="secondary" name="intent" value="check" busy="Checking…" spoken={spoken}>
              Check feed now
            </SubmitButton>
            <SubmitButton variant="quiet" name="intent" value="pause" busy="Pausing…" spoken={spoken}>
              Pause feed
            </SubmitButton>
          </>
        )}
      </div>
      <FormMessage />
    </ActionForm>
  );
}

interface OfferedEntriesProps {
  readonly action: FormAction;
  readonly feedId: number;
  readonly entries: readonly OfferedEntry[];
  readonly selected: boolean;
  readonly allHref: string;
}

const FORM = 'offered';

export function OfferedEntries({ action, feedId, entries, selected, allHref }: OfferedEntriesProps) {
  const selection = useSelection(FORM);
  return (
    <ActionForm id={FORM} action={action} hidden={{ id: feedId }} className="flex flex-col gap-2">
      <FormMessage />
      <SelectAll selection={selection} allHref={allHref} />
      <ul>
        {entries.map(({ jobId, number, title, page, published }) => (
          <li key={`${jobId}-${number}`} className="flex gap-2 border-t py-2">
            <RowCheckbox form={FORM} value={rowValue({ id: jobId, version: number })} label={`Select ${title}`} selected={selected} />
            <div className="min-w-0">
              <p className="break-words font-medium">{title}</p>
              <p className="flex flex-wrap gap-x-4 text-ink-2 text-meta">
                {published === null ? null : <span>{calendarWords(published)}</span>}
                {page === null ? null : (
                  <a className="link break-all" href={page} rel="noreferrer">
                    Open page<span className="sr-only">: {title}</span>
                  </a>
                )}
              </p>
            </div>
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-2 pt-2">
        <SubmitButton name="intent" value="import" busy="Importing…">
          {selection.count > 0 ? `Import ${counted(selection.count, 'article')}` : 'Import selected articles'}
        </SubmitButton>
        <SubmitButton name="intent" value="dismiss" variant="secondary" busy="Dismissing…">
          Dismiss selected articles
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
