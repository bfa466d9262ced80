/** A quotation with the words of its date marked. Offsets count from the start of the quotation; impossible ones mark nothing. */

interface MarkedQuoteProps {
  readonly text: string;
  readonly dateStart: number | null;
  readonly dateEnd: number | null;
}

export function MarkedQuote({ text, dateStart, dateEnd }: MarkedQuoteProps) {
  if (dateStart === null || dateEnd === null || dateStart < 0 || dateEnd <= dateStart || dateEnd > text.length) return <>{text}</>;
  return (
    <>
      {text.slice(0, dateStart)}
      <mark className="date-words">{text.slice(dateStart, dateEnd)}</mark>
      {text.slice(dateEnd)}
    </>
  );
}
