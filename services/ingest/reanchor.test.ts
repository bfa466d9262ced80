/** After any change of a text, a mention that is found again covers the same words. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Anchor, reanchorIn } from './reanchor';

const BODY = `OSLO, March 4 - Norway and Finland signed an agreement on Monday. The talks had begun in January.

Sweden did not sign. On Tuesday the ministers met the king. 🐟 Fish prices rose.`;

function anchorOf(words: string, date: string | null = null, body = BODY): Anchor {
  const startOffset = body.indexOf(words);
  const dateStart = date === null ? null : body.indexOf(date);
  return {
    startOffset,
    endOffset: startOffset + words.length,
    dateStart,
    dateEnd: dateStart === null ? null : dateStart + (date ?? '').length,
  };
}

const SIGNED = 'Norway and Finland signed an agreement on Monday.';

describe('reanchor', () => {
  it('verifies every anchor in an unchanged text', () => {
    const anchor = anchorOf(SIGNED, 'on Monday');
    expect(reanchorIn(BODY)(BODY, anchor)).toMatchObject({ ...anchor, health: 'verified' });
  });

  it.each<[string, string, Anchor, string | null]>([
    ['words put in front move it', `Corrected. ${BODY}`, anchorOf(SIGNED, 'on Monday'), 'moved'],
    ['words put behind leave it', `${BODY} More.`, anchorOf(SIGNED, 'on Monday'), 'verified'],
    ['a changed word in it orphans it', BODY.replace('signed', 'sealed'), anchorOf(SIGNED, 'on Monday'), null],
    ['a sentence that is gone orphans it', BODY.replace(SIGNED, ''), anchorOf(SIGNED, 'on Monday'), null],
    ['a date in another sentence that stays keeps it', `Note. ${BODY}`, anchorOf('Sweden did not sign.', 'on Monday'), 'moved'],
    ['a date in another sentence that is gone orphans it', BODY.replace(SIGNED, ''), anchorOf('Sweden did not sign.', 'on Monday'), null],
    [
      'without words of a date it follows its sentence',
      BODY.replace(SIGNED, ''),
      anchorOf('On Tuesday the ministers met the king.'),
      'moved',
    ],
    ['an empty text orphans it', '', anchorOf(SIGNED), null],
    [
      'the same sentence twice in the same context orphans it',
      `Note. ${BODY}\n\nNote. ${BODY}`,
      anchorOf('The talks had begun in January.'),
      null,
    ],
  ])('%s', (_, after, anchor, health) => {
    expect(reanchorIn(after)(BODY, anchor)?.health ?? null).toBe(health);
  });

  const texts = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '.', '\n', '🐟', 'é'), maxLength: 60 });
  const edits = fc.array(fc.tuple(fc.nat(), fc.nat(12), texts), { maxLength: 5 });
  const edited = (text: string, changes: readonly (readonly [number, number, string])[]): string =>
    changes.reduce((now, [place, length, insert]) => {
      const at = place % (now.length + 1);
      return now.slice(0, at) + insert + now.slice(at + length);
    }, text);

  it('keeps the words of an anchor after any edits, or returns null', () => {
    fc.assert(
      fc.property(fc.oneof(texts, fc.constant(BODY)), edits, fc.nat(), fc.nat(), fc.nat(), fc.nat(), (before, changes, a, b, c, d) => {
        fc.pre(before.length > 0);
        const span = (x: number, y: number) => {
          const start = x % before.length;
          return [start, start + 1 + (y % (before.length - start))] as const;
        };
        const [startOffset, endOffset] = span(a, b);
        const [dateStart, dateEnd] = c % 3 === 0 ? [null, null] : span(c, d);
        const after = edited(before, changes);
        const found = reanchorIn(after)(before, { startOffset, endOffset, dateStart, dateEnd });
        if (found === null) return;
        expect(after.slice(found.startOffset, found.endOffset)).toBe(before.slice(startOffset, endOffset));
        expect(found.dateStart === null).toBe(dateStart === null);
        if (found.dateStart !== null && found.dateEnd !== null && dateStart !== null && dateEnd !== null)
          expect(after.slice(found.dateStart, found.dateEnd)).toBe(before.slice(dateStart, dateEnd));
        const same = found.startOffset === startOffset && found.dateStart === dateStart;
        expect(found.health).toBe(same ? 'verified' : 'moved');
      }),
      { numRuns: 1_000 },
    );
  });

  it('keeps a unique sentence when text is added before or after it', () => {
    fc.assert(
      fc.property(texts, texts, (before, behind) => {
        const found = reanchorIn(before + BODY + behind)(BODY, anchorOf(SIGNED, 'on Monday'));
        expect(found).toMatchObject({ startOffset: BODY.indexOf(SIGNED) + before.length, health: before === '' ? 'verified' : 'moved' });
      }),
    );
  });
});
