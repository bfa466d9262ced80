/** The register's date column. Where the source gives no day, its slot stays visibly empty; the line above such rows says so in words. */
import { dateWords } from '@/domain/dates/date-words';
import type { DateView } from '@/domain/views';
import { DAY_NOT_STATED, dateSlot, monthHint } from './date-slot';

export function DateColumn({ date, alone, reported = false }: { date: DateView; alone: boolean; reported?: boolean }) {
  const slot = dateSlot(date);
  return (
    <div className="date-column">
      <span className="sr-only">
        {reported ? 'Reported on ' : null}
        {dateWords(date)}
      </span>
      <span aria-hidden="true" className="contents">
        {slot.kind === 'day' ? (
          <>
            <span className="date-numeral">{slot.numeral}</span>
            <span className="date-weekday">{alone ? monthHint(date) : slot.weekday}</span>
          </>
        ) : null}
        {slot.kind === 'range' ? (
          <span className="date-range">
            <span>{slot.from}</span>
            <span>{slot.to}</span>
          </span>
        ) : null}
        {slot.kind === 'empty' ? (
          <>
            <span className="date-empty" />
            {alone || slot.words !== DAY_NOT_STATED ? (
              <span className="date-weekday">{alone ? dateWords(date, 'short') : slot.words}</span>
            ) : null}
          </>
        ) : null}
      </span>
    </div>
  );
}
