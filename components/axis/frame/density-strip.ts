/** How many events are not drawn, as a faint strip behind the counts: no color, for it counts and shows no event. */
import type { Hidden } from '../layout/cover';
import type { DayWindow } from '../window/window-store';

export interface DensityStrip {
  draw(hidden: readonly Hidden[], pxPerDay: number): void;
  /** Only shifts and stretches what is drawn. */
  move(window: DayWindow, pxPerDay: number): void;
  destroy(): void;
}

const SVG = 'http://www.w3.org/2000/svg';
const HEIGHT = 24;
/** even one event among very many is to be seen */
const LEAST = 2;

export function createDensityStrip(container: HTMLElement): DensityStrip {
  const strip = document.createElementNS(SVG, 'svg');
  strip.setAttribute('class', 'axis-density');
  strip.setAttribute('aria-hidden', 'true');
  strip.setAttribute('height', String(HEIGHT));
  const shape = document.createElementNS(SVG, 'path');
  strip.append(shape);
  container.before(strip);
  let begin = 0;
  let drawnScale = 1;

  return {
    draw(hidden, pxPerDay) {
      begin = Math.min(...hidden.map(({ from }) => from));
      drawnScale = pxPerDay;
      const end = Math.max(...hidden.map(({ to }) => to));
      const rate = ({ from, to, count }: Hidden): number => count / (to - from);
      const most = Math.max(...hidden.map(rate));
      strip.setAttribute('width', String(hidden.length === 0 ? 0 : Math.ceil((end - begin) * pxPerDay)));
      const px = (day: number): string => ((day - begin) * pxPerDay).toFixed(1);
      const bars = hidden.map((part) => {
        const tall = Math.max(LEAST, Math.round((rate(part) / most) * HEIGHT));
        return `M${px(part.from)} ${HEIGHT}V${HEIGHT - tall}H${px(part.to)}V${HEIGHT}z`;
      });
      shape.setAttribute('d', bars.join(''));
    },
    move(window, pxPerDay) {
      if (!Number.isFinite(begin)) return;
      strip.style.transform = `translateX(${((begin - window.from) * pxPerDay).toFixed(1)}px) scaleX(${(pxPerDay / drawnScale).toFixed(5)})`;
    },
    destroy: () => strip.remove(),
  };
}
