/** The text of a page with lines that were left out as furniture back in their place. */
import type { Restoring } from '@/domain/desk/left-out';
import type { Recognized } from '@/domain/desk/recognized';
import { textWithout } from '@/engine/index';

/** A place that names no line that was left out is ignored. */
export function withRestored(read: Pick<Recognized, 'body' | 'page' | 'leftOut'>, restoring: Restoring): string {
  const stay = restoring === 'all' ? [] : read.leftOut.filter(({ start }) => !restoring.includes(start));
  return stay.length === read.leftOut.length ? read.body : textWithout(read.page, stay).trimEnd();
}
