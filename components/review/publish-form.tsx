'use client';
import { type KeyboardEvent, type MouseEvent, useState } from 'react';
import type { FormAction } from '@/domain/action-state';
import { dateWords, occurrenceLabel } from '@/domain/dates/date-words';
import { deskHref, publishHref } from '@/domain/hrefs';
import { counted } from '@/domain/text/counted';
import type { EventSummary } from '@/domain/views';
import { Hidden, SubmitButton } from '../admin/action-form';
import { useFormAction } from '../admin/use-form-action';
import { PageLink } from '../ui/button';
import { EventGlyph } from '../ui/glyph';
import { Notice } from '../ui/notice';

interface PublishFormProps {
  readonly action: FormAction;
  readonly article: { readonly id: number; readonly version: number; readonly isDraft: boolean };
  /** fingerprint of the candidates on display, which are the ones to publish */
  readonly shown: string;
  /** drafts that readers will see */
  readonly events: readonly EventSummary[];
  /** events that will count this article as another report */
  readonly joins: readonly EventSummary[];
}

/** Ignores Enter for this time, because the key that opened this page may still be held down. */
const READING_MS = 700;

export function PublishForm({ action, article, shown, events, joins }: PublishFormProps) {
  const [state, send] = useFormAction(action);
  const [openedAt] = useState(() => performance.now());
  // A click without a pointer (`detail` 0) comes from a key.
  const whenRead = (click: MouseEvent) => click.detail === 0 && performance.now() - openedAt < READING_MS && click.preventDefault();
  const unlessHeld = (key: KeyboardEvent) => key.repeat && key.preventDefault();
  return (
    <form action={send} className="max-w-[46rem] pb-12">
      <Hidden values={{ id: article.id, version: article.version, shown, intent: 'accept' }} />
      {state !== null && !state.ok ? (
        <Notice kind="error">
          {state.error.message}{' '}
          {state.error.code === 'conflict' ? <PageLink href={publishHref(article.id)}>Check this article again</PageLink> : null}
        </Notice>
      ) : null}
      <EventList title={`${counted(events.length, 'event')} shown as “Not reviewed”`} events={events} />
      <EventList title={`${counted(joins.length, 'event')} with this article as an additional source`} events={joins} />
      <div className="flex flex-wrap items-center gap-3 pt-6">
        {/* biome-ignore lint/a11y/noAutofocus: the editor came here to press it, and Enter is the key that led here */}
        <SubmitButton busy="Publishing…" autoFocus onClickCapture={whenRead} onKeyDown={unlessHeld}>
          {article.isDraft ? 'Publish article' : `Publish ${counted(events.length + joins.length, 'event')}`}
        </SubmitButton>
        <a className="button" data-variant="secondary" href={deskHref(article.id)}>
          Back to review
        </a>
      </div>
    </form>
  );
}

function EventList({ title, events }: { title: string; events: readonly EventSummary[] }) {
  if (events.length === 0) return null;
  return (
    <section className="pt-6">
      <h2 className="font-semibold text-month">{title}</h2>
      <ol className="accept-list pt-3 pb-4">
        {events.map((event) => (
          <li
            key={event.id}
            className="grid grid-cols-[12px_minmax(0,1fr)] gap-x-3 border-b py-2 [&>.glyph]:mt-[0.3rem]"
            data-family={event.family}
          >
            <EventGlyph event={event} />
            <div className="min-w-0">
              <p className="font-medium">{event.title}</p>
              <p className="text-ink-2 text-meta">{[dateWords(event.date), occurrenceLabel(event)].filter(Boolean).join(', ')}</p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
