/** Takes one recorded article from paste to published, with the decisions that an editor recorded for it. */
import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright';
import type { Hand } from './hand';

interface WantedEvent {
  /** `same`: another report of an event of an earlier article. `add`: the engine misses it. */
  readonly decision: 'accept' | 'edit' | 'dismiss' | 'same' | 'add';
  /** words of the article that the evidence contains, or that contain it */
  readonly quote: string;
  /** in the words of the desk */
  readonly date: string;
  /** null for an event that is dismissed or has the title of an earlier article */
  readonly title?: string;
  /** the article's headline, if the editor also accepts it as the title */
  readonly headline?: string;
  /** main theme of an event that is added */
  readonly theme?: string;
}

export interface Article {
  /** path of the text */
  readonly text: string;
  readonly published: string;
  readonly source: string;
  readonly events: readonly WantedEvent[];
}

/** Earlier clicks and keys would be lost. */
const waitForHydration = (page: Page) =>
  page.waitForFunction(() =>
    [...document.querySelectorAll('a[href], button, textarea, select')].every((one) =>
      Object.keys(one).some((key) => key.startsWith('__reactFiber$')),
    ),
  );

const SCROLLING_MS = 1_500;

const spaced = (text: string): string => text.replace(/\s+/g, ' ').trim();

export class Desk {
  private readonly page;
  private readonly done = new Set<WantedEvent>();

  constructor(
    private readonly hand: Hand,
    private readonly article: Article,
  ) {
    this.page = hand.page;
  }

  /** Returns the number of published events. Throws if they are not the recorded ones. */
  async publish(): Promise<number> {
    await this.paste();
    await this.addMainNews();
    await this.decide();
    for (const event of this.article.events) if (event.decision === 'add' && !this.done.has(event)) await this.add(event);
    return this.check();
  }

  private async paste(): Promise<void> {
    const { hand, page, article } = this;
    await hand.click(page.getByRole('link', { name: 'Add article' }).first());
    await page.getByRole('heading', { name: 'Add article', level: 1 }).waitFor();
    await waitForHydration(page);
    await hand.reach(page.getByLabel('Text', { exact: true }));
    await hand.paste(readFileSync(article.text, 'utf8'));
    await hand.click(page.getByRole('button', { name: 'Process article' }));
    await page.getByRole('heading', { name: 'Check the article' }).waitFor();
    await waitForHydration(page);
    for (const [label, wanted] of [
      ['Publication date', article.published],
      ['Source', article.source],
    ] as const) {
      const field = page.getByLabel(label, { exact: true });
      const found = await field.inputValue();
      if (found === wanted) continue;
      await hand.reach(field);
      await hand.change(found, wanted);
    }
    await hand.press('Enter');
    await page.locator('.review-desk').waitFor({ timeout: 60_000 });
    await waitForHydration(page);
  }

  /** Adds the main news if the desk says that no event covers it. It then is a candidate like the others. */
  private async addMainNews(): Promise<void> {
    const { hand, page } = this;
    if (!(await page.locator('form[data-main-news]').isVisible())) return;
    await hand.press('l');
    await page.locator('form[data-main-news]').waitFor({ state: 'detached' });
    await page.locator('.candidate[data-open]').waitFor();
  }

  /** Decides on every candidate that the engine suggests. */
  private async decide(): Promise<void> {
    const { hand, page } = this;
    for (;;) {
      const undecided = page.locator('.candidate[data-verdict="open"]');
      if ((await undecided.count()) === 0) return;
      if ((await page.locator('.candidate[data-open][data-verdict="open"]').count()) === 0) await hand.press('j');
      const open = page.locator('.candidate[data-open][data-verdict="open"]');
      await open.waitFor();
      const id = await open.getAttribute('id');
      const candidate = page.locator(`#${id}`);
      const wanted = await this.wantedOf(candidate);
      if (wanted) this.done.add(wanted);
      const isAccepted = wanted?.title !== undefined && (await this.retitle(candidate, wanted.title, wanted.headline));
      if (!isAccepted) await hand.press(wanted ? 'a' : 'x');
      await page.locator(`#${id}:not([data-verdict="open"])`).waitFor({ timeout: 30_000 });
    }
  }

  private async wantedOf(candidate: Locator): Promise<WantedEvent | null> {
    const pieces = this.page.locator('.mention[data-open]');
    await pieces.first().waitFor();
    const evidence = spaced((await pieces.allTextContents()).join(''));
    const date = await candidate
      .locator('.candidate-row .text-meta')
      .first()
      .evaluate((line) => line.firstChild?.textContent ?? '');
    const wanted = this.article.events.find(
      (one) => date.startsWith(one.date) && (evidence.includes(one.quote) || one.quote.includes(evidence)),
    );
    console.log(`  ${wanted?.decision ?? '–'}\t${date}\t${await candidate.locator('.candidate-title').textContent()}\t“${evidence}”`);
    return wanted === undefined || wanted.decision === 'dismiss' ? null : wanted;
  }

  /** Changes the title unless the editor accepts it. Enter saves it and accepts the event. Returns whether it did. */
  private async retitle(candidate: Locator, title: string, headline?: string): Promise<boolean> {
    const { hand } = this;
    const found = (await candidate.locator('.candidate-title').textContent()) ?? '';
    if (found === title || found === headline) return false;
    await hand.press('e');
    await candidate.locator('input[name="title"]:focus').waitFor();
    await hand.change(found, title);
    await hand.press('Enter');
    return true;
  }

  /** Adds an event that the engine missed, from its sentence. */
  private async add({ quote, date, title = '', theme = '' }: WantedEvent): Promise<void> {
    const { hand, page } = this;
    // the text scrolls to the next event
    await page.waitForTimeout(SCROLLING_MS);
    await hand.drag(page.locator('.review-text .article-body'), quote);
    await page.locator('.chosen-words').waitFor();
    await hand.press('n');
    await page.getByRole('heading', { name: 'Add a missed event' }).waitFor();
    await page.locator('form.event-form').waitFor();
    await waitForHydration(page);
    const main = page.getByLabel('Main theme');
    if ((await main.locator('option:checked').textContent()) !== theme) await hand.choose(main, theme);
    const field = page.getByLabel('Title', { exact: true });
    const found = await field.inputValue();
    if (found !== title) {
      await hand.reach(field);
      await hand.change(found, title);
    }
    await this.enterDate(date);
    await hand.press('Enter');
    await page.locator('.review-desk').waitFor();
    await waitForHydration(page);
  }

  private async enterDate(words: string): Promise<void> {
    const { hand, page } = this;
    const [, day = '', month = '', year = ''] = /^(?:(?:(\d+) )?(\p{L}+) )?(\d+)$/u.exec(words) ?? [];
    const box = page.getByLabel('Year', { exact: true });
    if (
      (
        await page
          .locator('.date-preview p')
          .first()
          .textContent()
          .catch(() => '')
      )?.startsWith(words)
    )
      return;
    if ((await box.inputValue()) !== year) {
      await hand.reach(box);
      await hand.change(await box.inputValue(), year);
    }
    const months = page.getByLabel('Month', { exact: true });
    if (month !== '' && (await months.locator('option:checked').textContent()) !== month) await hand.choose(months, month);
    const days = page.getByLabel('Day', { exact: true });
    if ((await days.inputValue()) !== day) {
      await hand.reach(days);
      await hand.change(await days.inputValue(), day);
    }
  }

  private async check(): Promise<number> {
    const { hand, page, article } = this;
    if (await page.locator('a[data-publish]').isVisible()) {
      await hand.press('Enter');
      await page.getByRole('heading', { name: /^Publish “/, level: 1 }).waitFor();
      await page.waitForTimeout(700);
      await hand.press('Enter');
      await page.locator('.review-desk').waitFor();
    }
    const wanted = article.events.filter(({ decision }) => decision !== 'dismiss');
    const accepted = page.locator('.candidate[data-verdict="accepted"]');
    const titles = (await accepted.locator('.candidate-title').allTextContents()).sort();
    const missing = wanted.flatMap(({ title, headline = '' }) =>
      title === undefined || titles.includes(title) || titles.includes(headline) ? [] : [title],
    );
    if (missing.length > 0 || titles.length !== wanted.length) {
      console.error(
        `${article.text}: ${titles.length} of ${wanted.length} events. Missing: ${missing.join(' · ')}. Found: ${titles.join(' · ')}`,
      );
      process.exitCode = 1;
    }
    const id = /\/articles\/(\d+)/.exec(page.url())?.[1];
    const status = (await page.request.get(`/articles/${id}`)).status();
    if (status !== 200) {
      console.error(`Readers do not see ${article.text}: status ${status}.`);
      process.exitCode = 1;
    }
    return wanted.length;
  }
}
