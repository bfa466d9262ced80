/** Counts what an editor presses: one key per chord or typed character, one click per press of the mouse. */
import type { Locator, Page } from 'playwright';

/** What Ctrl and an arrow, Delete or Backspace step over, as measured in the browser: positions of the caret from one end. */
interface Stops {
  readonly fromStart: readonly number[];
  readonly fromEnd: readonly number[];
}

async function stopsIn(page: Page, text: string): Promise<Stops> {
  const rehearsal = await page.context().newPage();
  await rehearsal.setContent('<input>');
  const field = rehearsal.locator('input');
  await field.fill(text);
  const caret = () => field.evaluate((input) => (input as HTMLInputElement).selectionStart ?? 0);
  const walk = async (first: string, step: string, last: number): Promise<readonly number[]> => {
    await rehearsal.keyboard.press(first);
    const stops = [await caret()];
    while (stops.at(-1) !== last) {
      await rehearsal.keyboard.press(step);
      stops.push(await caret());
    }
    return stops;
  };
  await field.focus();
  const fromStart = await walk('Home', 'Control+ArrowRight', text.length);
  const fromEnd = await walk('End', 'Control+ArrowLeft', 0);
  await rehearsal.close();
  return { fromStart, fromEnd };
}

interface Replacement {
  readonly keys: number;
  readonly first: 'Home' | 'End';
  readonly moves: number;
  readonly cuts: number;
  readonly typed: string;
}

/** The fewest keys that turn `from` into `to` by cutting words at one place and typing others there. */
function replacementOf(from: string, to: string, { fromStart, fromEnd }: Stops): Replacement | undefined {
  const all = (
    [
      ['Home', fromStart],
      ['End', fromEnd],
    ] as const
  ).flatMap(([first, stops]) =>
    stops.flatMap((near, moves) =>
      stops.slice(moves).flatMap((far, cuts): readonly Replacement[] => {
        const [start, end] = first === 'Home' ? [near, far] : [far, near];
        const rest = from.slice(end);
        const fits = to.startsWith(from.slice(0, start)) && to.endsWith(rest) && to.length >= start + rest.length;
        const typed = to.slice(start, to.length - rest.length);
        return fits ? [{ keys: 1 + moves + cuts + typed.length, first, moves, cuts, typed }] : [];
      }),
    ),
  );
  return all.sort((a, b) => a.keys - b.keys)[0];
}

export class Hand {
  keys = 0;
  clicks = 0;

  constructor(readonly page: Page) {}

  async press(key: string, times = 1): Promise<void> {
    this.keys += times;
    for (let time = 0; time < times; time += 1) await this.page.keyboard.press(key);
  }

  async type(text: string): Promise<void> {
    this.keys += text.length;
    await this.page.keyboard.type(text);
  }

  /** One chord. */
  async paste(text: string): Promise<void> {
    this.keys += 1;
    await this.page.keyboard.insertText(text);
  }

  async click(what: Locator): Promise<void> {
    this.clicks += 1;
    await what.click();
  }

  /** Selects the beginning of some words with the mouse: one press, one release. */
  async drag(root: Locator, words: string): Promise<void> {
    this.clicks += 1;
    const { x, y, end } = await root.evaluate((element, searched) => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = (node.nodeValue ?? '').replace(/\s/g, ' ').indexOf(searched);
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + searched.length);
        node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
        const [line] = range.getClientRects();
        if (line) return { x: line.left, y: line.top + line.height / 2, end: line.right };
      }
      throw new Error(`The text lacks “${searched}”.`);
    }, words);
    const { mouse } = this.page;
    await mouse.move(x + 1, y);
    await mouse.down();
    await mouse.move((x + end) / 2, y);
    await mouse.move(end - 1, y);
    await mouse.up();
  }

  /** Puts the caret into a field, with a click unless it is there. */
  async reach(field: Locator): Promise<void> {
    const isThere = await field.evaluate((element) => element === document.activeElement);
    if (!isThere) await this.click(field);
  }

  /** Changes the text of the focused field with the fewest keys. */
  async change(from: string, to: string): Promise<void> {
    if (from === to) return;
    if (from === '') return this.type(to);
    const best = replacementOf(from, to, await stopsIn(this.page, from));
    if (!best || 1 + to.length <= best.keys) {
      await this.press('ControlOrMeta+a');
      return this.type(to);
    }
    const { first, moves, cuts, typed } = best;
    await this.press(first);
    await this.press(first === 'Home' ? 'Control+ArrowRight' : 'Control+ArrowLeft', moves);
    await this.press(first === 'Home' ? 'Control+Delete' : 'Control+Backspace', cuts);
    await this.type(typed);
  }

  /** Chooses an option of a select: a click opens it, letters find the option, and Enter closes it. */
  async choose(select: Locator, label: string): Promise<void> {
    const labels = await select.locator('option').allTextContents();
    const letters = [...label].findIndex((_, at) => labels.find((one) => one.startsWith(label.slice(0, at + 1))) === label) + 1;
    this.clicks += 1;
    this.keys += letters + 1;
    await select.selectOption({ label });
  }
}
