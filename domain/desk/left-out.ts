/** Lines of a page that were removed as furniture, as the check page lists them. */
import type { LeftOutReason } from '@/engine/model/article';
import type { Recognized } from './recognized';

export interface LeftOutView {
  /** its offset in the page, which identifies it */
  readonly start: number;
  readonly text: string;
  readonly reason: LeftOutReason;
}

export const LEFT_OUT_WORDS: Readonly<Record<LeftOutReason, string>> = {
  date: 'Date',
  facts: 'Article detail',
  title: 'Title',
  'repeated-title': 'Repeated title',
  above: 'Above the article',
  below: 'Below the article',
  furniture: 'Menu, button or notice',
  caption: 'Picture caption',
};

/** Dates and article details come first, because the facts read from them may be wrong. */
export const LEFT_OUT_REASONS = Object.keys(LEFT_OUT_WORDS) as LeftOutReason[];

export const leftOutViews = ({ page, leftOut }: Pick<Recognized, 'page' | 'leftOut'>): readonly LeftOutView[] =>
  leftOut
    .map(({ start, end, reason }) => ({ start, text: page.slice(start, end), reason }))
    .sort((a, b) => LEFT_OUT_REASONS.indexOf(a.reason) - LEFT_OUT_REASONS.indexOf(b.reason) || a.start - b.start);

export type Restoring = 'all' | readonly number[];

/**
 * Inserts removed lines into a text that an editor changed. Each goes after the nearest line above it that still exists, otherwise at the
 * top.
 */
export function restoredInto(text: string, { page, leftOut }: Pick<Recognized, 'page' | 'leftOut'>, restoring: Restoring): string {
  const lines = text.split('\n');
  const reasons = new Set(leftOut.map(({ start }) => start));
  let [start, at] = [0, 0];
  for (const raw of page.split('\n')) {
    const line = raw.trim();
    const here = start + raw.indexOf(line);
    start += raw.length + 1;
    if (line === '') continue;
    if (!reasons.has(here)) {
      const found = lines.findIndex((one, i) => i >= at && one.trim() === line);
      if (found >= 0) at = found + 1;
    } else if (restoring === 'all' || restoring.includes(here)) {
      const added = at === 0 ? [line, ''] : ['', line];
      lines.splice(at, 0, ...added);
      at += 2;
    }
  }
  return lines.join('\n');
}
