import type { ReactNode } from 'react';
import { dateWords } from '@/domain/dates/date-words';
import { confidenceLabel, confidenceReasons, confidenceWords, surestMention } from '@/domain/desk/confidence';
import type { DateView, MentionView, WhyDate } from '@/domain/views';
import { EventSection, type SectionHeading } from './event-parts';

export const WhyThisDate = ({ heading, why, date }: { heading?: SectionHeading; why: WhyDate; date: DateView }) => (
  <EventSection heading={heading} title="Why this date">
    <dl className="grid grid-cols-[minmax(0,6rem)_minmax(0,1fr)] gap-x-4 gap-y-2">
      <Line term="Date phrase">
        {why.words === null ? <span className="text-ink-2">None</span> : <q className="font-serif">{why.words}</q>}
        {why.belongs === null ? null : <span className="block text-ink-3 text-meta">{why.belongs}</span>}
      </Line>
      <Line term="Rule">{why.rules.length === 0 ? 'Not recorded' : why.rules.map(({ reason }) => reason).join(' ')}</Line>
      <Line term="Reference date">{why.anchor ?? 'None. The date is not relative.'}</Line>
      <Line term="Date">
        <strong className="font-semibold">{dateWords(date)}</strong>
      </Line>
    </dl>
    {why.steps.length > 0 ? (
      <details className="mt-3">
        <summary className="link text-meta">All steps ({why.steps.length + 1})</summary>
        <ol className="mt-2 flex list-decimal flex-col gap-1 pl-5 text-ink-2 text-meta">
          {why.steps.map((step) => (
            <li key={`${step.stage} ${step.rule} ${step.note}`}>
              {step.note} <code className="text-hint text-ink-3">{step.rule}</code>
            </li>
          ))}
          <li>
            EDTF: <code>{why.result}</code>
          </li>
        </ol>
      </details>
    ) : null}
  </EventSection>
);

const Line = ({ term, children }: { term: string; children: ReactNode }) => (
  <div className="contents">
    <dt className="text-ink-3 text-meta leading-[1.375rem]">{term}</dt>
    <dd className="wrap-anywhere">{children}</dd>
  </div>
);

/** The confidence of an extracted event and its main reasons. Nothing for an event that was added by hand. */
export function WhyConfidence({ mentions }: { mentions: readonly Pick<MentionView, 'confidence' | 'trace'>[] }) {
  const mention = surestMention(mentions);
  if (!mention || mention.confidence === null) return null;
  const reasons = confidenceReasons(mention.trace);
  return (
    <EventSection title={confidenceLabel(mention.confidence) ?? ''}>
      <p className="text-ink-2">
        Annotators accepted {confidenceWords(mention.confidence)} of similar sentences as events.
        {reasons.length > 0 ? ' The main reasons for this score:' : ''}
      </p>
      <ul className="mt-2 list-disc pl-5 empty:hidden">
        {reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
    </EventSection>
  );
}
