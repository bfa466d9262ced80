/** What the engine saw where it missed an annotated event, in words for developers. */
export const FAULT_NOTES = {
  notInText: 'The quotation is not in the text.',
  timex: (quote: string, rule: string, date: string | undefined, value: string): string =>
    `time "${quote}" (${rule}): ${date ?? `${value}, dates nothing`}`,
  triggers: (quotes: readonly string[]): string => `triggers ${quotes.map((quote) => `"${quote}"`).join(', ')}`,
  dropped: (quote: string, check: string, note: string): string => `dropped "${quote}" (${check}): ${note}`,
  mergedInto: (title: string, date: string): string => `merged into "${title}" (${date})`,
  standsFor: (title: string | undefined, date: string | undefined, other: string | undefined): string =>
    `"${title}" (${date}) stands for: ${other ?? 'none'}`,
};
