/** The bundled tagger returns byte-identical results in a module worker of a real browser and in Node.js. */
import { BUNDLES, bundleEngine, gzipped } from '../../bench/bundle-engine.mjs';
import { ENGLISH_TIMEX_RULES } from '../../engine/en/config';
import { examplesOf } from '../../engine/en/testing/rule-examples';
import { tagTimexes } from '../../engine/resolve/annotate-timexes';
import { tag } from '../../engine/tag';
import { expect, test } from '../support/fixtures';

const PUBLISHED = '2024-01-10';
/** Examples of every rule, so that every rule runs in the browser. */
const TEXT = ENGLISH_TIMEX_RULES.flatMap(({ id }) => {
  const { matches, refuses } = examplesOf(id);
  return [...matches.map(([text]) => text), ...refuses];
}).join('\n\n');

test('the tagger in a module worker returns the same result as in Node.js', async ({ page }) => {
  const worker = await bundleEngine("import './e2e/support/tag-worker';");
  await page.route('http://engine.test/**', (route) =>
    route.request().url().endsWith('.js')
      ? route.fulfill({ contentType: 'text/javascript', body: worker })
      : route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>engine</title>' }),
  );
  await page.goto('http://engine.test/');
  const found = await page.evaluate(
    ({ text, published }) =>
      new Promise<string>((resolve, reject) => {
        const thread = new Worker('/worker.js', { type: 'module' });
        thread.onmessage = ({ data }) => resolve(data);
        thread.onerror = ({ message }) => reject(new Error(message));
        thread.postMessage({ text, published });
      }),
    { text: TEXT, published: PUBLISHED },
  );
  const expected = tagTimexes(tag(TEXT, PUBLISHED));
  expect(expected.length).toBeGreaterThan(ENGLISH_TIMEX_RULES.length);
  expect(found).toBe(JSON.stringify(expected));
});

test('the bundles of tagger and engine stay within their size limits', async () => {
  for (const { source, limit } of Object.values(BUNDLES)) expect(gzipped(await bundleEngine(source))).toBeLessThanOrEqual(limit);
});

test('the browser bundle also runs in Node.js', async () => {
  const file = await bundleEngine();
  const bundled = await import(`data:text/javascript;base64,${Buffer.from(file).toString('base64')}`);
  expect(JSON.stringify(bundled.tagTimexes(bundled.tag(TEXT, PUBLISHED)))).toBe(JSON.stringify(tagTimexes(tag(TEXT, PUBLISHED))));
});
