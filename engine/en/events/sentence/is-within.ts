/** Whether a token lies in one of some spans. */
import type { Span } from '../../../model/span';

export function isWithin(token: Span, spans: readonly Span[]): boolean {
  for (const { start, end } of spans) if (start <= token.start && token.end <= end) return true;
  return false;
}
