/** Tests whether a span overlaps any of many others, without comparing all of them. Pure. */
import { firstOverlap, type Span } from '@/engine/index';

export function overlapsAny(spans: readonly Span[]): (span: Span) => boolean {
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return (span) => firstOverlap(merged, span) >= 0;
}
