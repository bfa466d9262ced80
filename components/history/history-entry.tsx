/** One revision: when, who, what was done, each field as it stood and as it stands, and why. */
import type { ReactNode } from 'react';
import { instantWords } from '@/domain/dates/day-words';
import { type HistoryEntry, historyHref } from '@/domain/history/history';
import { FieldChanges } from '../changes/field-changes';

interface HistoryRowProps {
  readonly eventId: number;
  readonly side: 'readers' | 'editors';
  readonly entry: HistoryEntry;
  readonly isCurrent: boolean;
  /** which of the two ends of a comparison it is chosen for at first */
  readonly chosen: { readonly from: boolean; readonly to: boolean };
  /** true: there is another version to compare it with */
  readonly compares: boolean;
  readonly children: ReactNode;
}

export function HistoryRow({ eventId, side, entry, isCurrent, chosen, compares, children }: HistoryRowProps) {
  const { version, at, by, change, reason, fields, isTold } = entry;
  return (
    <li id={`version-${version}`} className="history-row">
      <p className="text-ink-3 text-meta tabular-nums">
        <time dateTime={at}>{instantWords(at)}</time>
      </p>
      <h2 className="text-ink">
        <span className="font-semibold tabular-nums">Version {version}</span>{' '}
        <span className="text-ink-2">
          by {by}: {change}
        </span>
        {isCurrent ? <span className="history-now">current</span> : null}
      </h2>
      {reason ? (
        <p className="text-ink-2">
          <span className="text-ink-3">Reason:</span> {reason}
        </p>
      ) : null}
      <FieldChanges fields={fields} />
      {isTold ? (
        <div className="history-tools print:hidden">
          <a className="link" href={historyHref(eventId, side, { version })}>
            View version<span className="sr-only"> {version}</span>
          </a>
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

/** The radio belongs to the form around the pages' list, which compares two versions. */
function Choice({ name, version, isChosen }: { name: 'from' | 'to'; version: number; isChosen: boolean }) {
  return (
    <label className="history-choice">
      <input type="radio" name={name} value={version} defaultChecked={isChosen} form="compare-versions" className="checkbox" />
      {name}
      <span className="sr-only"> version {version}</span>
    </label>
  );
}
