/** px of a label as the stylesheet sets it at the usual size of text, measured without a reflow. */
import type { AxisItem } from './axis-item';

const LETTERS = '500 13px';
const ICON_PX = 20;
const GAP_PX = 8;

export const standingWords = (item: AxisItem): string | null => (item.pastDue ? 'outcome unknown' : item.standing);

/** What a title takes, and what stands beside it. */
interface Parts {
  readonly title: number;
  readonly rest: number;
}

/** Remembers what it has measured for as long as the item is known; the title takes no more than `most`. */
export function labelMeter(): (item: AxisItem, most: number) => number {
  const context = document.createElement('canvas').getContext('2d');
  const font = `${LETTERS} ${getComputedStyle(document.body).fontFamily}`;
  const known = new WeakMap<AxisItem, Parts>();
  const text = (words: string): number => context?.measureText(words).width ?? words.length * 7;
  const measure = (item: AxisItem): Parts => {
    if (context) context.font = font;
    const standing = standingWords(item);
    const parts = {
      title: text(item.title) + 1,
      rest: (standing === null ? 0 : text(standing) + GAP_PX) + (item.pastDue ? ICON_PX : 0) + (item.alsoIn.length > 0 ? ICON_PX : 0),
    };
    known.set(item, parts);
    return parts;
  };
  return (item, most) => {
    const { title, rest } = known.get(item) ?? measure(item);
    return Math.ceil(Math.min(most, title) + rest);
  };
}
