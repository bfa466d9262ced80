/** The words of a source outside of the stored articles. */
import type { ReferenceView } from './views';

/** The title, or the URL without a title. */
export const referenceName = ({ title, url }: ReferenceView): string => title ?? url ?? '';

/** "Foreign Office records, https://example.org/records: “They met.”" Null without a reference. */
export function referenceWords(reference: ReferenceView | null): string | null {
  if (reference === null) return null;
  const { url, title, quote } = reference;
  const name = [title, url].filter((part) => part !== null).join(', ');
  return quote === null ? name : `${name}: “${quote}”`;
}
