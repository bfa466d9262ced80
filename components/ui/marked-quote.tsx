/** Marks the date words and search hits in a text. Offsets count from its start, and invalid ones are ignored. */
import type { TextRange } from '@/domain/views';

interface MarkedQuoteProps {
  readonly text: string;
  readonly dateStart?: number | null;
  readonly dateEnd?: number | null;
  /** in the order of the text, without overlaps */
  readonly found?: readonly TextRange[];
}

export function MarkedQuote({ text, dateStart = null, dateEnd = null, found = [] }: MarkedQuoteProps) {
  const date =
    dateStart !== null && dateEnd !== null && isWithin({ start: dateStart, end: dateEnd }, text)
      ? { start: dateStart, end: dateEnd }
      : null;
  const words = found.filter((range) => isWithin(range, text));
  const cuts = [...(date ? [date] : []), ...words].flatMap(({ start, end }) => [start, end]);
  const borders = [...new Set([0, ...cuts, text.length])].sort((a, b) => a - b);
  return (
    <>
      {borders.slice(0, -1).map((start, index) => {
        const part = text.slice(start, borders[index + 1]);
        const marks = [
          ...(date && covers(date, start) ? ['date-words'] : []),
          ...(words.some((range) => covers(range, start)) ? ['found-words'] : []),
        ];
        return marks.length === 0 ? (
          part
        ) : (
          <mark key={start} className={marks.join(' ')}>
            {part}
          </mark>
        );
      })}
    </>
  );
}

const isWithin = ({ start, end }: TextRange, text: string): boolean => start >= 0 && end > start && end <= text.length;
const covers = ({ start, end }: TextRange, at: number): boolean => start <= at && at < end;
