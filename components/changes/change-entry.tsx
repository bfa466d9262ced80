/** One change: its time, kind and event, each field before and after, and the reason. */

import { instantWords } from '@/domain/dates/day-words';
import { CHANGE_LABELS, type ChangeView, changeAnchor, changesHref, FROM_READER } from '@/domain/history/changes';
import { FieldChanges } from './field-changes';

export function ChangeEntry({ change, alone }: { change: ChangeView; alone: boolean }) {
  const { at, kind, title, href, fields, mergedInto, why, fromReader, eventId } = change;
  return (
    <li id={changeAnchor(change)} className="change-entry" data-kind={kind}>
      <p className="text-ink-3 text-meta">
        <time dateTime={at}>{instantWords(at)}</time>
      </p>
      <h2 className="font-medium font-serif text-middle">
        <span className="change-kind">{CHANGE_LABELS[kind].one}</span> {href === null ? title : <a href={href}>{title}</a>}
      </h2>
      {mergedInto ? (
        <p>
          Merged into{' '}
          <a className="link" href={mergedInto.href}>
            {mergedInto.title}
          </a>
          .
        </p>
      ) : null}
      <FieldChanges fields={fields} />
      <p className="text-ink-2">
        <span className="text-ink-3">Reason:</span> {why}
      </p>
      {fromReader ? <p className="text-ink-2">{FROM_READER}</p> : null}
      {alone || href === null ? null : (
        <p className="text-meta print:hidden">
          <a className="link" href={changesHref(eventId)}>
            All changes to this event<span className="sr-only">: {title}</span>
          </a>
        </p>
      )}
    </li>
  );
}
