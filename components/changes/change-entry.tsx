/** One change: when, what happened to which event, each field as it stood and as it stands, and why. */

import { instantWords } from '@/domain/dates/day-words';
import { type ChangeView, changeAnchor, changesHref, FROM_READER, KIND_WORDS } from '@/domain/history/changes';
import { FieldChanges } from './field-changes';

export function ChangeEntry({ change, alone }: { change: ChangeView; alone: boolean }) {
  const { at, kind, title, href, fields, mergedInto, why, fromReader, eventId } = change;
  return (
    <li id={changeAnchor(change)} className="change-entry" data-kind={kind}>
      <p className="text-ink-3 text-meta">
        <time dateTime={at}>{instantWords(at)}</time>
      </p>
      <h2 className="font-medium font-serif text-middle">
        <span className="change-kind">{KIND_WORDS[kind]}</span> {href === null ? title : <a href={href}>{title}</a>}
      </h2>
      {mergedInto ? (
        <p>
          It is told now by{' '}
          <a className="link" href={mergedInto.href}>
            {mergedInto.title}
          </a>
          .
        </p>
      ) : null}
      <FieldChanges fields={fields} />
      <p className="text-ink-2">
        <span className="text-ink-3">Why:</span> {why}
      </p>
      {fromReader ? <p className="text-ink-2">{FROM_READER}</p> : null}
      {alone || href === null ? null : (
        <p className="text-meta print:hidden">
          <a className="link" href={changesHref(eventId)}>
            All changes of this event<span className="sr-only">: {title}</span>
          </a>
        </p>
      )}
    </li>
  );
}
