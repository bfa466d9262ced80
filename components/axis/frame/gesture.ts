/** Tracks the reader's gestures on the axis: whether a pointer holds it, and how long a pause ends a movement. */
const RESTING_MS = 40;
/** pause after the first move, when the interval between moves is still unknown */
const FIRST_MS = 120;
/** pause that ends a movement while the pointer stays down */
const HELD_MS = 400;
/** Moves less than this apart belong to one movement. Slow moves extend the pause that ends it. */
const ONE_MOVE_MS = 200;
const LONGER = 1.25;

const BEGINS = ['pointerdown', 'wheel', 'keydown'] as const;
const ENDS = ['pointerup', 'pointercancel'] as const;

export interface Gesture {
  /** Call on each move. Returns the pause in ms that ends the movement. */
  moved(): number;
  /** Call when the movement has ended. */
  rested(): void;
  destroy(): void;
}

/** Sets `data-held` during a drag and `data-moving` during another movement. @param onBegin called when a gesture begins */
export function createGesture(container: HTMLElement, onBegin: () => void): Gesture {
  let held = false;
  let movedAt = 0;
  const begin = ({ type }: Event): void => {
    held = type === 'pointerdown';
    onBegin();
  };
  const end = (): void => {
    held = false;
    delete container.dataset.held;
  };
  for (const event of BEGINS) container.addEventListener(event, begin, { capture: true, passive: true });
  for (const event of ENDS) window.addEventListener(event, end, { capture: true });

  return {
    moved() {
      const since = performance.now() - movedAt;
      movedAt += since;
      if (held) container.dataset.held = '';
      if (held) return HELD_MS;
      container.dataset.moving = '';
      return since < ONE_MOVE_MS ? Math.max(RESTING_MS, LONGER * since) : FIRST_MS;
    },
    rested() {
      delete container.dataset.moving;
    },
    destroy() {
      delete container.dataset.held;
      delete container.dataset.moving;
      for (const event of BEGINS) container.removeEventListener(event, begin, { capture: true });
      for (const event of ENDS) window.removeEventListener(event, end, { capture: true });
    },
  };
}
