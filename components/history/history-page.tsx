import type { ReactNode } from 'react';
import { calendarWords, instantWords } from '@/domain/dates/day-words';
import { type HistoryEntry, type HistoryView, historyHref } from '@/domain/history/history';
import { readingWords } from '@/domain/second-reader/reading-words';
import { Button, PageLink } from '../ui/button';
import { Section } from '../ui/section';
import { FieldChanges } from './field-changes';
import { LatestAndOlder } from './latest-and-older';

interface HistoryPageProps {
  readonly view: HistoryView;
  readonly side: 'readers' | 'editors';
  /** true if there are newer versions than those of this page */
  readonly later: boolean;
  readonly back: ReactNode;
  readonly tool?: (entry: HistoryEntry) => ReactNode;
}

export function HistoryPage({ view, side, later, back, tool }: HistoryPageProps) {
  const { event, entries, older, compared, shown, mergedInto, readings } = view;
  const reported = entries.filter(({ isTold }) => isTold);
  const chosen = { from: compared?.from ?? reported[1]?.version, to: compared?.to ?? reported[0]?.version };
  const here = historyHref(event.id, side);
  return (
    <main className="page-width pb-8">
      <header className="mt-6 mb-6 max-w-[62ch] tablet:mt-8">
        <p className="text-meta print:hidden">{back}</p>
        <h1 className="page-title mt-2">History</h1>
        <p className="mt-1 font-serif text-middle">{event.title}</p>
        {mergedInto ? (
          <p className="mt-2">
            Merged into <PageLink href={mergedInto.href}>{mergedInto.title}</PageLink>.
          </p>
        ) : null}
        {readings.map((reading) => (
          <p key={readingWords(reading)} className="mt-1 break-words text-ink-2 text-meta">
            {readingWords(reading)}
          </p>
        ))}
      </header>
      {shown ? (
        <Shown shown={shown} close={here}>
          {tool?.(shown.entry)}
        </Shown>
      ) : null}
      {compared ? <Compared compared={compared} close={here} /> : null}
      {reported.length > 1 ? (
        <form id="compare-versions" action={here} className="flex flex-wrap items-center gap-3 pb-4 print:hidden">
          <Button type="submit">Compare versions</Button>
          <span className="text-hint text-ink-3">Select a “from” and a “to” version below.</span>
        </form>
      ) : null}
      <ol>
        {entries.map((entry) => (
          <HistoryRow
            key={entry.version}
            eventId={event.id}
            side={side}
            entry={entry}
            isCurrent={entry.version === event.version}
            chosen={{ from: entry.version === chosen.from, to: entry.version === chosen.to }}
            compares={reported.length > 1}
          >
            {tool?.(entry)}
          </HistoryRow>
        ))}
      </ol>
      <LatestAndOlder
        what="versions"
        latest={later ? here : null}
        older={older === null ? null : historyHref(event.id, side, { before: older })}
      />
    </main>
  );
}

const BOX = 'mb-6 grid max-w-220 gap-3 rounded-sheet border border-line-strong bg-surface p-4';

function Shown({ shown, close, children }: { shown: NonNullable<HistoryView['shown']>; close: string; children: ReactNode }) {
  const { entry, fields } = shown;
  return (
    <Section id="shown" title={`Version ${entry.version}, ${calendarWords(entry.at.slice(0, 10))}`} className={BOX}>
      <dl className="grid gap-1">
        {fields.map(({ label, words }) => (
          <div key={label} className="grid grid-cols-[6rem_minmax(0,1fr)] gap-3">
            <dt className="text-[0.8125rem] text-ink-3 leading-6">{label}</dt>
            <dd className={`wrap-anywhere ${words === null ? 'text-ink-3' : ''}`}>{words ?? 'not stated'}</dd>
          </div>
        ))}
      </dl>
      <p className="flex flex-wrap items-end gap-4">
        <a className="link text-meta" href={close}>
          Close
        </a>
      </p>
      {children}
    </Section>
  );
}

const Compared = ({ compared, close }: { compared: NonNullable<HistoryView['compared']>; close: string }) => (
  <Section id="compared" title={`Changes from version ${compared.from} to version ${compared.to}`} className={BOX}>
    {compared.fields.length === 0 ? <p className="text-ink-2">These versions are identical.</p> : <FieldChanges fields={compared.fields} />}
    <p className="text-meta">
      <PageLink href={close}>Close</PageLink>
    </p>
  </Section>
);

interface HistoryRowProps {
  readonly eventId: number;
  readonly side: 'readers' | 'editors';
  readonly entry: HistoryEntry;
  readonly isCurrent: boolean;
  /** whether it is initially selected as the start or the end of the comparison */
  readonly chosen: { readonly from: boolean; readonly to: boolean };
  readonly compares: boolean;
  readonly children: ReactNode;
}

function HistoryRow({ eventId, side, entry, isCurrent, chosen, compares, children }: HistoryRowProps) {
  const { version, at, by: author, change, reason, fields, isTold } = entry;
  return (
    <li
      id={`version-${version}`}
      className="history-row grid max-w-220 scroll-mt-4 break-inside-avoid gap-1 border-t py-4 target:shadow-[-8px_0_0_-4px_var(--accent)]"
    >
      <p className="text-ink-3 text-meta tabular-nums">
        <time dateTime={at}>{instantWords(at)}</time>
      </p>
      <h2 className="text-ink">
        <span className="font-semibold tabular-nums">Version {version}</span>{' '}
        <span className="text-ink-2">
          by {author}: {change}
        </span>
        {isCurrent ? <span className="ml-2 rounded-pill border border-line-strong px-2 py-0.25 text-hint text-ink-2">current</span> : null}
      </h2>
      {reason ? (
        <p className="text-ink-2">
          <span className="text-ink-3">Reason:</span> {reason}
        </p>
      ) : null}
      <FieldChanges fields={fields} />
      {isTold ? (
        <div className="flex flex-wrap items-center gap-x-5 gap-y-1 text-[0.8125rem] print:hidden">
          <PageLink href={historyHref(eventId, side, { version })}>
            View version<span className="sr-only"> {version}</span>
          </PageLink>
          {compares ? (
            <>
              <Choice name="from" version={version} isChosen={chosen.from} />
              <Choice name="to" version={version} isChosen={chosen.to} />
            </>
          ) : null}
          {children}
        </div>
      ) : null}
    </li>
  );
}

const Choice = ({ name, version, isChosen }: { name: 'from' | 'to'; version: number; isChosen: boolean }) => (
  <label className="inline-flex min-h-8 cursor-pointer items-center gap-1.5 text-ink-2 pointer-coarse:min-h-11">
    <input type="radio" name={name} value={version} defaultChecked={isChosen} form="compare-versions" className="checkbox" />
    {name}
    <span className="sr-only"> version {version}</span>
  </label>
);
