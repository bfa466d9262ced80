import { expect, it } from 'vitest';
import { splitArticle } from './split-article';

const A = 'a'.repeat(40);
const B = 'b'.repeat(40);
const C = 'c'.repeat(40);

it.each([
  ['a short text is one part', `${A}\n\n${B}`, 200, [`${A}\n\n${B}`]],
  ['parts repeat the last paragraph', `${A}\n\n${B}\n${C}`, 90, [`${A}\n${B}`, `${B}\n${C}`]],
  ['a long paragraph is cut at a sentence', `${A}${A}. ${B}`, 100, [`${A}${A}.`, B]],
  ['without sentences, at a space', `${A}${A} ${B}`, 100, [`${A}${A}`, B]],
  ['without spaces, anywhere', `${A}${B}`, 50, [`${A}${'b'.repeat(10)}`, 'b'.repeat(30)]],
])('%s', (_, body, most, parts) => {
  expect(splitArticle(body, most)).toEqual(parts);
});

it('each part is at most as long as allowed, and each paragraph is in one', () => {
  const paragraphs = Array.from({ length: 60 }, (_, at) => `${at} ${'word '.repeat((at * 37) % 90)}end.`);
  const parts = splitArticle(paragraphs.join('\n'), 1_000);
  for (const part of parts) expect(part.length).toBeLessThanOrEqual(1_000);
  for (const paragraph of paragraphs) expect(parts.some((part) => part.includes(paragraph))).toBe(true);
});
