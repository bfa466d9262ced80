/** Why this date: the date phrase, the rule, the date it is counted from, and the result. */
import type { ReactNode } from 'react';
import { dateWords } from '@/domain/dates/date-words';
import type { DateView, WhyDate } from '@/domain/views';
import { EventSection, type SectionHeading } from './event-section';

export function WhyThisDate({ heading, why, date }: { heading?: SectionHeading; why: WhyDate; date: DateView }) {
  return (
    <EventSection heading={heading} title="Why this date">
      <dl className="grid grid-cols-[minmax(0,6rem)_minmax(0,1fr)] gap-x-4 gap-y-2">
        <Line term="Date phrase">
          {why.words === null ? <span className="text-ink-2">None in this sentence</span> : <q className="font-serif">{why.words}</q>}
          {why.belongs === null ? null : <span className="block text-ink-3 text-meta">{why.belongs}</span>}
        </Line>
        <Line term="Rule">{why.rules.length === 0 ? 'Not recorded' : why.rules.map(({ reason }) => reason).join(' ')}</Line>
        <Line term="Reference date">{why.anchor ?? 'None. The date is complete.'}</Line>
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
}

function Line({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className="contents">
      <dt className="text-ink-3 text-meta leading-[1.375rem]">{term}</dt>
      <dd className="wrap-anywhere">{children}</dd>
    </div>
  );
}
