/** The collection: selected events in the reader's own order, to annotate and export. The URL has their IDs, and plain links move them. */
import { ArrowDown, ArrowDownUp, ArrowUp, Trash2 } from 'lucide';
import { Icon } from '@/components/ui/icon';
import { trayHref } from '@/domain/chosen-events';
import type { Chronology } from '@/domain/chronology';
import { counted } from '@/domain/text/counted';
import { Link, LinkButton } from '../ui/button';
import { Section } from '../ui/section';
import { moved, without } from './tray-store';
import { ChronologyCopy, ChronologyDocument, TrayKeeper, TrayRemark } from './tray-tools';

interface TrayPageProps {
  /** event IDs in the URL; `chronology` has the published ones in the same order */
  readonly asked: readonly number[];
  /** the published event for each of them, the target for a merged one, or null */
  readonly current: readonly (number | null)[];
  readonly chronology: Chronology;
  readonly inTime: readonly number[];
}

export function TrayPage({ asked, current, chronology, inTime }: TrayPageProps) {
  const { entries, sources } = chronology;
  const ids = entries.map(({ id }) => id);
  const gone = current.filter((id) => id === null).length;
  return (
    <main className="page-width pb-12 *:max-w-208">
      <h1 className="page-title mt-6 tablet:mt-8">Collection</h1>
      <TrayKeeper asked={asked} current={current} entries={entries.map(({ id, title }) => ({ id, title }))}>
        {entries.length === 0 ? (
          <EmptyTray />
        ) : (
          <>
            <p className="mt-1 text-ink-2">
              {counted(entries.length, 'event')}. To share the collection, copy the URL of this page. Notes stay in this browser.
            </p>
            {gone > 0 ? (
              <p className="mt-1 text-warning">{gone === 1 ? 'One event is' : `${gone} events are`} no longer published.</p>
            ) : null}
            <p className="mt-4 flex flex-wrap items-start gap-2 print:hidden">
              <ChronologyCopy chronology={chronology} />
              <ChronologyDocument ids={ids} />
              <LinkButton href={trayHref(inTime)} replace scroll={false} dense>
                <Icon of={ArrowDownUp} size="0.875rem" />
                Sort by date
              </LinkButton>
            </p>
            <ol className="mt-4 [counter-reset:entry]">
              {entries.map((entry, index) => (
                <li
                  key={entry.id}
                  data-entry={entry.id}
                  className="tray-entry relative border-t py-4 pl-10 [counter-increment:entry] before:absolute before:left-0 before:w-7.5 before:text-right before:text-ink-3 before:tabular-nums before:content-[counter(entry)]"
                >
                  <p className="text-ink-2">{entry.date}</p>
                  <h2 className="row-title">
                    <a href={entry.url}>{entry.title}</a>
                    <SourceNumbers numbers={entry.sources} />
                  </h2>
                  {entry.standing ? <p className="text-ink-2 text-meta">{entry.standing}</p> : null}
                  {entry.text ? <p className="row-quote">{entry.text}</p> : null}
                  <TrayRemark id={entry.id} title={entry.title} />
                  <p className="mt-2 flex gap-2 print:hidden">
                    {index > 0 ? <Move ids={moved(ids, index, -1)} does="up" title={entry.title} /> : null}
                    {index < ids.length - 1 ? <Move ids={moved(ids, index, 1)} does="down" title={entry.title} /> : null}
                    <Move ids={without(ids, entry.id)} does="remove" title={entry.title} />
                  </p>
                </li>
              ))}
            </ol>
            <Section id="tray-sources" title="Sources" className="mt-8 border-t pt-4" titleClass="mb-3">
              <ol className="list-decimal pl-10 text-[0.8125rem] leading-5 wrap-anywhere">
                {sources.map((source) => (
                  <li key={source.number} id={`source-${source.number}`}>
                    {source.words}. {/* its text already is the URL, which is not printed again */}
                    <a className="link print:after:content-none!" href={source.url} rel="noopener nofollow ugc">
                      {source.url}
                    </a>{' '}
                    Accessed {chronology.accessed}.
                  </li>
                ))}
              </ol>
              <p className="mt-4 text-ink-3 text-meta">{chronology.license}</p>
            </Section>
          </>
        )}
      </TrayKeeper>
    </main>
  );
}

const MOVES = {
  up: { icon: ArrowUp, words: 'Move up' },
  down: { icon: ArrowDown, words: 'Move down' },
  remove: { icon: Trash2, words: 'Remove event' },
} as const;

function Move({ ids, does, title }: { ids: readonly number[]; does: keyof typeof MOVES; title: string }) {
  const { icon, words } = MOVES[does];
  return (
    <Link className="button" data-icon-only="" data-move={does} href={trayHref(ids)} replace scroll={false}>
      <Icon of={icon} size="1rem" />
      <span className="sr-only">
        {words}: {title}
      </span>
    </Link>
  );
}

const SourceNumbers = ({ numbers }: { numbers: readonly number[] }) => (
  <sup className="font-medium font-sans text-[0.75rem]">
    {numbers.map((number) => (
      <a key={number} className="px-1 text-accent" href={`#source-${number}`} aria-label={`Source ${number}`}>
        {number}
      </a>
    ))}
  </sup>
);

const EmptyTray = () => (
  <div className="flex flex-col items-start gap-4 py-12">
    <p className="max-w-[62ch] font-serif text-middle">Your collection is empty.</p>
    <p className="max-w-[62ch] text-ink-2">Select “Add to collection” on any event. Here you can order, annotate and export your events.</p>
    <LinkButton href="/" variant="primary">
      Go to the timeline
    </LinkButton>
  </div>
);
