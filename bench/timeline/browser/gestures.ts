/** What a reader's hand does on a timeline, at the pace of a hand: one step per frame. */
import type { Page } from 'playwright';

const STEP_MS = 16;
const LEAST_STEPS = 12;

export interface Stage {
  readonly page: Page;
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

/** Finds the box of the timeline. Throws when there is none. */
export async function stageOf(page: Page, selector: string): Promise<Stage> {
  const box = await page.locator(selector).boundingBox();
  if (!box) throw new Error(`nothing to drag: ${selector}`);
  return { page, box };
}

export interface Gesture {
  /** ms of each frame from its beginning until the last change that it brought about */
  readonly frames: readonly number[];
  /** ms from its end until that change; 0 when all was there already */
  readonly settled: number;
}

/** Drags by a share of the width; negative goes to later days. */
export async function pan(stage: Stage, share: number, steps = 60): Promise<Gesture> {
  await drag(stage, share, steps);
  return untilSettled(stage.page);
}

/** The same without waiting for anything. */
export async function drag({ page, box }: Stage, share: number, steps: number): Promise<void> {
  const y = box.y + box.height * 0.45;
  const from = box.x + box.width * (share < 0 ? 0.9 : 0.1);
  await page.mouse.move(from, y);
  await page.mouse.down();
  await forgetFrames(page);
  for (let step = 1; step <= Math.max(LEAST_STEPS, steps); step += 1) {
    await page.mouse.move(from + (box.width * share * step) / Math.max(LEAST_STEPS, steps), y);
    await page.waitForTimeout(STEP_MS);
  }
  await page.mouse.up();
}

/** Turns the wheel with Ctrl held; 1 goes nearer, −1 further away. */
export async function wheelZoom({ page, box }: Stage, direction: 1 | -1, steps = 10): Promise<Gesture> {
  await page.mouse.move(box.x + box.width / 2, box.y + box.height * 0.45);
  await page.keyboard.down('Control');
  await forgetFrames(page);
  for (let step = 0; step < steps; step += 1) {
    await page.mouse.wheel(0, -120 * direction);
    await page.waitForTimeout(STEP_MS * 2);
  }
  const gesture = await untilSettled(page);
  await page.keyboard.up('Control');
  return gesture;
}

const forgetFrames = (page: Page): Promise<void> =>
  page.evaluate(() => {
    window.recorder.frames.length = 0;
  });

/** nothing has changed for so long: it has settled */
const QUIET_MS = 400;

/** Call it when the gesture has just ended. */
export function untilSettled(page: Page): Promise<Gesture> {
  return page.evaluate(async (quiet) => {
    const { recorder } = window;
    const ended = performance.now();
    while (performance.now() - Math.max(ended, recorder.lastChange) < quiet) await new Promise((next) => setTimeout(next, 20));
    const last = Math.max(ended, recorder.lastChange);
    // the frame that shows the last change ends after it
    const frames = recorder.frames.filter(({ at, ms }) => at - ms <= last).map(({ ms }) => ms);
    return { frames, settled: last - ended };
  }, QUIET_MS);
}
