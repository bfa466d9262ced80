import { describe, expect, it } from 'vitest';
import type { LeftOutReason } from '@/engine/model/article';
import { restoredInto } from './left-out';

const page = 'Home\n\nFirst paragraph.\n\nRead more\n\nSecond paragraph.\n\nTags';
const line = (text: string, reason: LeftOutReason) => ({ start: page.indexOf(text), end: page.indexOf(text) + text.length, reason });
const read = { page, leftOut: [line('Home', 'furniture'), line('Read more', 'furniture'), line('Tags', 'below')] };

describe('lines that return to a corrected text', () => {
  it.each<readonly [string, string, readonly string[], string]>([
    ['behind the line above them', 'First paragraph.\n\nSecond one.', ['Read more'], 'First paragraph.\n\nRead more\n\nSecond one.'],
    ['on top, where nothing is above', 'Another text.', ['Home'], 'Home\n\nAnother text.'],
    ['in their order', 'First paragraph.', ['Read more', 'Tags'], 'First paragraph.\n\nRead more\n\nTags'],
    ['never, unless chosen', 'First paragraph.', [], 'First paragraph.'],
  ])('stand %s', (_, text, chosen, expected) => {
    expect(
      restoredInto(
        text,
        read,
        chosen.map((one) => page.indexOf(one)),
      ),
    ).toBe(expected);
  });

  it('are all of them where all are chosen', () => {
    expect(restoredInto('First paragraph.\n\nSecond paragraph.', read, 'all')).toBe(page);
  });
});
