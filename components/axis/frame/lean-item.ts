/** One of our items as vis draws it: it is always as high, so nothing is measured, and no layer of its own. */

/** the `type` of a datum that is drawn so */
export const AXIS_ITEM = 'axis';

const ITEM_PX = 24;

/** ms since 1970 */
export interface Interval {
  readonly start: number;
  readonly end: number;
}

/** vis's class of items that last from one time to another, as far as it is used here */
export type RangeItem = new (
  ...args: never[]
) => {
  readonly data: { readonly start: Date; readonly end: Date };
  readonly conversion: { toScreen(time: Date): number };
  readonly dom: { readonly box: HTMLElement };
  left: number;
  width: number;
};

/** @param beside in windows: so far on either side of the window it is drawn as well */
export function leanItem(base: RangeItem, beside: number): RangeItem {
  return class extends base {
    isVisible({ start, end }: Interval): boolean {
      const air = (end - start) * beside;
      return this.data.start.getTime() < end + air && this.data.end.getTime() > start - air;
    }

    _getDomComponentsSizes(): { readonly content: { readonly width: number }; readonly box: { readonly height: number } } {
      return { content: { width: 0 }, box: { height: ITEM_PX } };
    }

    /** by its place rather than by a transformation, of which the browser would keep one for each */
    repositionX(): void {
      const { style } = this.dom.box;
      this.left = this.conversion.toScreen(this.data.start);
      this.width = Math.max(1, this.conversion.toScreen(this.data.end) - this.left);
      style.left = `${this.left.toFixed(2)}px`;
      style.width = `${this.width.toFixed(2)}px`;
    }
  };
}
