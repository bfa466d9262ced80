/** px of a label as the stylesheet sets it, measured without a reflow. */
import type { AxisItem } from './axis-item';

const FONT = '500 13px';
const LABEL_MAX_PX = 220;
const GLYPH_PX = 14;
const ICON_PX = 16;
const GAP_PX = 8;

export const standingWords = (item: AxisItem): string | null => (item.pastDue ? 'outcome not recorded' : item.standing);

/** Remembers what it has measured for as long as the item is known. */
export function labelMeter(): (item: AxisItem) => number {
  const context = document.createElement('canvas').getContext('2d');
  const family = getComputedStyle(document.body).fontFamily;
  const widths = new WeakMap<AxisItem, number>();
  const text = (words: string): number => context?.measureText(words).width ?? words.length * 7;
  return (item) => {
    const known = widths.get(item);
    if (known !== undefined) return known;
    if (context) context.font = `${FONT} ${family}`;
    const title = Math.min(LABEL_MAX_PX, text(item.title) + 1);
    const standing = standingWords(item);
    const width = Math.ceil(
      title +
        (item.edge === 'point' ? 0 : GLYPH_PX) +
        (standing === null ? 0 : text(standing) + GAP_PX) +
        (item.pastDue ? ICON_PX : 0) +
        (item.alsoIn.length > 0 ? ICON_PX : 0),
    );
    widths.set(item, width);
    return width;
  };
}
