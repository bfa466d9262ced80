/** The register's date column. Where the source gives no day, its slot stays visibly empty. */
import { dateWords } from '@/domain/date-words';
import type { DateView } from '@/domain/views';
import { dateSlot } from './date-slot';

export function DateColumn({ date }: { date: DateView }) {
  const slot = dateSlot(date);
  return (
    <div className="date-column">
      <span className="sr-only">{dateWords(date)}</span>
      <span aria-hidden="true" className="contents">
        {slot.kind === 'day' ? (
          <>
            <span className="date-numeral">{slot.numeral}</span>
            <span className="date-weekday">{slot.weekday}</span>
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
            <span className="date-weekday">{slot.words}</span>
          </>
        ) : null}
      </span>
    </div>
  );
}
