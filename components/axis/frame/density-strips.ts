/** Draws a faint strip in each lane that shows how many events are not drawn. The strip is gray because it counts events of all themes. */
import type { Cover, Hidden } from '../layout/cover';
import type { DayWindow } from '../layout/window-store';
import { ROW_PX } from './item-layer';
import { rem } from './rem';

const SVG = 'http://www.w3.org/2000/svg';
const STRIP =
  'axis-density pointer-events-none absolute left-0 origin-top-left fill-line-strong [fill-opacity:0.28] forced-color-adjust-none forced-colors:fill-[CanvasText]';
const HEIGHT = 24;
/** px from the bottom of the box to a strip in the last row */
const ABOVE_SCALE = 53;
/** minimum height in px, so that a single event stays visible */
const LEAST = 2;

export function createDensityStrips(container: HTMLElement, lanes: readonly { readonly rows: number }[]) {
  const rowsBelow = (at: number): number => lanes.slice(at + 1).reduce((sum, { rows }) => sum + rows + 1, 0);
  const strips = lanes.map((_, at) => createDensityStrip(container, rowsBelow(at) * ROW_PX));
  return {
    /** hidden events per lane, in the order of the lanes */
    draw(drawn: readonly Pick<Cover, 'hidden'>[], pxPerDay: number) {
      for (const [at, strip] of strips.entries()) strip.draw(drawn[at]?.hidden ?? [], pxPerDay);
    },
    move(window: DayWindow, pxPerDay: number) {
      for (const strip of strips) strip.move(window, pxPerDay);
    },
    destroy() {
      for (const strip of strips) strip.destroy();
    },
  };
}

/** @param below px between this row and the last row */
function createDensityStrip(container: HTMLElement, below: number) {
  const strip = document.createElementNS(SVG, 'svg');
  strip.setAttribute('class', STRIP);
  strip.setAttribute('aria-hidden', 'true');
  strip.setAttribute('preserveAspectRatio', 'none');
  strip.style.height = rem(HEIGHT);
  strip.style.bottom = rem(ABOVE_SCALE + below);
  const shape = document.createElementNS(SVG, 'path');
  strip.append(shape);
  container.before(strip);
  let begin = 0;
  let drawnScale = 1;

  return {
    draw(hidden: readonly Hidden[], pxPerDay: number) {
      begin = Math.min(...hidden.map(({ from }) => from));
      drawnScale = pxPerDay;
      const end = Math.max(...hidden.map(({ to }) => to));
      const rate = ({ from, to, count }: Hidden): number => count / (to - from);
      const most = Math.max(...hidden.map(rate));
      const across = hidden.length === 0 ? 0 : Math.ceil((end - begin) * pxPerDay);
      strip.setAttribute('viewBox', `0 0 ${across} ${HEIGHT}`);
      strip.style.width = rem(across);
      const px = (day: number): string => ((day - begin) * pxPerDay).toFixed(1);
      const bars = hidden.map((part) => {
        const tall = Math.max(LEAST, Math.round((rate(part) / most) * HEIGHT));
        return `M${px(part.from)} ${HEIGHT}V${HEIGHT - tall}H${px(part.to)}V${HEIGHT}z`;
      });
      shape.setAttribute('d', bars.join(''));
    },
    move(window: DayWindow, pxPerDay: number) {
      if (!Number.isFinite(begin)) return;
      strip.style.transform = `translateX(${rem((begin - window.from) * pxPerDay)}) scaleX(${(pxPerDay / drawnScale).toFixed(5)})`;
    },
    destroy: () => strip.remove(),
  };
}
