'use client';
import { Check, X } from 'lucide';
import type { ReactNode } from 'react';
import { Icon } from '@/components/ui/icon';
import type { FormAction } from '@/domain/action-state';
import { dateWords, occurrenceLabel } from '@/domain/dates/date-words';
import { confidenceLabel } from '@/domain/desk/confidence';
import type { EventSummary, ThemeView } from '@/domain/views';
import { AnsweredForm, type HiddenValues, InlineError } from '../admin/action-form';
import { useFormAction } from '../admin/use-form-action';
import { Keycap } from '../ui/button';
import { EventGlyph, Glyph } from '../ui/glyph';
import { useReviewFocus } from './review-focus';
import { VerdictForm } from './verdict-form';

export type Verdict = 'open' | 'accepted' | 'rejected';

export interface CandidateProps {
  readonly event: EventSummary;
  /** confidence of the sentence if it may join an event, otherwise of the event; null if entered by hand */
  readonly confidence: number | null;
  /** which readers found it, such as "Both readers"; null without a second reader */
  readonly readers: string | null;
  readonly verdict: Verdict;
  /** true if the sentence is proposed as another report of an existing event */
  readonly joins: boolean;
  readonly joinReasons: readonly string[];
  /** true for a rejected proposal, whose only action is to undo the verdict */
  readonly isFinal: boolean;
  readonly href: string;
  readonly closedHref: string;
  readonly action: FormAction;
  readonly fields: HiddenValues;
  /** the themes that have a number, and the action that toggles them */
  readonly themes: readonly ThemeView[];
  readonly setTheme: FormAction;
  /** details of an open candidate; null until the server has sent them */
  readonly children: ReactNode;
}

const VERDICTS = { open: null, accepted: 'accepted', rejected: 'rejected' } as const;

export function CandidateRow(candidate: CandidateProps) {
  const { event, confidence, readers, verdict, joins, joinReasons, isFinal, href, closedHref, action, fields, themes, setTheme, children } =
    candidate;
  const { focused, choose } = useReviewFocus();
  const isOpen = focused === event.id;
  const titleId = `candidate-title-${event.id}`;
  const standing = occurrenceLabel(event);
  const sureness = confidenceLabel(confidence);
  const isEditable = isOpen && children !== null;
  return (
    <li
      id={`candidate-${event.id}`}
      className="candidate border-b border-b-line border-l-3 border-l-transparent data-[verdict=accepted]:border-l-[var(--agreements)] data-open:bg-surface data-open:shadow-[inset_0_0_0_1px_var(--line-strong)]"
      data-verdict={verdict}
      data-open={isOpen ? '' : undefined}
      data-family={event.family}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for form fields */}
      <div
        role="group"
        tabIndex={-1}
        aria-labelledby={titleId}
        className="candidate-row grid min-h-14 grid-cols-[12px_minmax(0,1fr)_auto] items-start gap-x-3 px-3 py-2 max-[40rem]:grid-cols-[12px_minmax(0,1fr)] [&>.glyph]:mt-[0.3rem]"
      >
        <EventGlyph event={event} />
        <div className="min-w-0">
          <a
            id={titleId}
            href={isOpen ? closedHref : href}
            className={`candidate-title inline-block max-w-full py-px font-medium leading-[1.375rem] pointer-coarse:py-1.5 ${verdict === 'rejected' ? 'text-ink-3 line-through' : 'hover:text-accent'}`}
            aria-expanded={isOpen}
            onClick={(click) => choose(isOpen ? null : event.id, click)}
          >
            {event.title}
          </a>
          <p className="text-ink-2 text-meta">
            {dateWords(event.date)}
            {standing ? <span className="text-ink-3">, {standing}</span> : null}
            {sureness ? <span className="candidate-confidence block text-ink-3">{sureness}</span> : null}
            {readers ? <span className="candidate-confidence block text-ink-3">{readers}</span> : null}
            {VERDICTS[verdict] ? <span className="sr-only">, {VERDICTS[verdict]}</span> : null}
          </p>
        </div>
        {joins ? (
          <p className="col-start-2 -col-end-1 row-start-2 text-ink-3 text-meta">
            May report the same event{joinReasons.length > 0 ? `: ${joinReasons.join(' ')}` : '.'}
          </p>
        ) : null}
        <div className="candidate-verdict col-3 row-1 flex items-center gap-1 max-[40rem]:col-2 max-[40rem]:row-auto max-[40rem]:pt-1">
          {verdict === 'accepted' ? <Icon of={Check} size="1.125rem" className="text-[var(--agreements)]" /> : null}
          {verdict === 'rejected' ? <Icon of={X} size="1.125rem" className="text-ink-3" /> : null}
          {verdict === 'accepted' || isFinal ? null : (
            // Without scripts, this button would lose the input in the form below, so only the form's own button is visible.
            <span className={isEditable ? 'needs-script' : undefined}>
              <VerdictForm
                action={action}
                fields={fields}
                intent="accept"
                label={joins ? 'Same event' : 'Accept'}
                keycap={isOpen ? 'a' : undefined}
                variant={isOpen ? 'primary' : 'secondary'}
                opened={isEditable ? event.id : undefined}
              />
            </span>
          )}
          {isFinal ? <VerdictForm action={action} fields={fields} intent="reopen" label="Undo rejection" variant="quiet" /> : null}
          {verdict === 'rejected' || isFinal ? null : (
            <VerdictForm
              action={action}
              fields={fields}
              intent="reject"
              label={joins ? 'Different event' : 'Reject'}
              keycap={isOpen ? 'x' : undefined}
              variant="quiet"
            />
          )}
        </div>
      </div>
      {isOpen ? (
        <div className="candidate-open @container/form px-3 pt-3 pb-4 min-[40rem]:pl-9">
          <ThemeKeys action={setTheme} eventId={event.id} themes={themes} on={event.themes.map((theme) => theme.id)} back={href} />
          {children ?? (
            <p className="text-ink-3 text-meta" data-opening="">
              Opening…
            </p>
          )}
        </div>
      ) : null}
    </li>
  );
}

interface ThemeKeysProps {
  readonly action: FormAction;
  readonly eventId: number;
  readonly themes: readonly ThemeView[];
  readonly on: readonly string[];
  readonly back: string;
}

/** The event’s own themes and the most used ones, each with a button and a number key that toggle it. The form has the others. */
function ThemeKeys({ action, eventId, themes, on, back }: ThemeKeysProps) {
  const [state, send, busy] = useFormAction(action);
  return (
    <AnsweredForm state={state} action={send} busy={busy} hidden={{ id: eventId, back }} className="pb-3">
      <fieldset className="flex flex-wrap gap-1.5">
        <legend className="sr-only">Themes</legend>
        {themes.map(({ id, label, family }, at) => {
          const isOn = on.includes(id);
          return (
            <button
              key={id}
              type="submit"
              name="choice"
              value={`${id} ${isOn ? 'off' : 'on'}`}
              className="chip aria-pressed:border-accent aria-pressed:bg-accent-ground"
              aria-pressed={isOn}
              aria-disabled={busy || undefined}
              aria-keyshortcuts={String(at + 1)}
              data-number={at + 1}
              onClick={(click) => busy && click.preventDefault()}
            >
              <Glyph family={family} size="0.625rem" />
              {label}
              <Keycap>{String(at + 1)}</Keycap>
            </button>
          );
        })}
      </fieldset>
      <InlineError />
    </AnsweredForm>
  );
}
