/** Simulates a reader's gestures on a timeline at human speed: one step per frame. */
import type { Page } from 'playwright';

const STEP_MS = 16;
const LEAST_STEPS = 12;

export interface Stage {
  readonly page: Page;
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

/** Finds the bounding box of the timeline. Throws if there is none. */
export async function stageOf(page: Page, selector: string): Promise<Stage> {
  const box = await page.locator(selector).boundingBox();
  if (!box) throw new Error(`nothing to drag: ${selector}`);
  return { page, box };
}

export interface Gesture {
  /** ms per frame from the start until the last change it caused */
  readonly frames: readonly number[];
  /** ms from its end until that change; 0 if nothing changed afterwards */
  readonly settled: number;
}

/** Drags by a share of the width; negative values move to later days. */
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

/** Turns the wheel with Ctrl held: 1 zooms in, −1 zooms out. */
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

/** the axis has settled when nothing changes for this long */
const QUIET_MS = 400;

/** Call right after the gesture ends. */
export function untilSettled(page: Page): Promise<Gesture> {
  return page.evaluate(async (quiet) => {
    const { recorder } = window;
    const ended = performance.now();
    while (performance.now() - Math.max(ended, recorder.lastChange) < quiet) await new Promise((next) => setTimeout(next, 20));
    const last = Math.max(ended, recorder.lastChange);
    // the frame with the last change ends after it
    const frames = recorder.frames.filter(({ at, ms }) => at - ms <= last).map(({ ms }) => ms);
    return { frames, settled: last - ended };
  }, QUIET_MS);
}
