/** A gesture of the reader on the axis: whether the axis is held, and when a movement without changes ends. */
const RESTING_MS = 40;
/** after the first move of all nobody knows how closely others follow */
const FIRST_MS = 120;
/** while it is held, a moment like this is a rest as well */
const HELD_MS = 400;
/** changes that follow each other this closely are one movement; where they come slowly, its end is waited for longer */
const ONE_MOVE_MS = 200;
const LONGER = 1.25;

const BEGINS = ['pointerdown', 'wheel', 'keydown'] as const;
const ENDS = ['pointerup', 'pointercancel'] as const;

export interface Gesture {
  /** The axis has moved. Returns after how many ms without another move it rests. */
  moved(): number;
  /** It has come to rest. */
  rested(): void;
  destroy(): void;
}

/** Sets `data-held` during a drag and `data-moving` during another movement. @param onBegin when a gesture begins */
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
