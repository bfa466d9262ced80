import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findParagraphs } from '../../text/paragraphs';
import { BODY_CAP, findDateline, readText } from './read-text';
import { tokenize } from './tokenize';

const sentencesOf = (body: string): string[] => readText(body).sentences.map((s) => s.text);

describe('sentences', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['Mr. Ito met Sen. Lee on Jan. 9. They spoke.', ['Mr. Ito met Sen. Lee on Jan. 9.', 'They spoke.']],
    ['He went to the U.S. on Monday. He left.', ['He went to the U.S. on Monday.', 'He left.']],
    ['He went to the U.S. The talks began.', ['He went to the U.S.', 'The talks began.']],
    ['The U.S. Senate voted.', ['The U.S. Senate voted.']],
    ['Antony J. Blinken arrived. Talks follow.', ['Antony J. Blinken arrived.', 'Talks follow.']],
    ['It fell 3.4 percent to $1.2 billion. Next.', ['It fell 3.4 percent to $1.2 billion.', 'Next.']],
    ['They met at 10 a.m. Monday. It rained.', ['They met at 10 a.m. Monday.', 'It rained.']],
    ['"We agree." The minister left.', ['"We agree."', 'The minister left.']],
    ['“We agree.” The minister left.', ['“We agree.”', 'The minister left.']],
    ['"Really?" she asked. Yes.', ['"Really?" she asked.', 'Yes.']],
    ['It ended ... and began. Then it stopped... Nobody came.', ['It ended ... and began.', 'Then it stopped...', 'Nobody came.']],
    ['The firm, Acme Corp. of Japan, sued. It lost.', ['The firm, Acme Corp. of Japan, sued.', 'It lost.']],
    ['A heading\n\nA sentence. Another one', ['A heading', 'A sentence.', 'Another one']],
    ['1. The first point\n2. The second point', ['1. The first point', '2. The second point']],
    ['- one thing\n- another thing', ['- one thing', '- another thing']],
    ['(He agreed.) She did not.', ['(He agreed.)', 'She did not.']],
    ['Resolution No. 5 passed. No. It did not.', ['Resolution No. 5 passed.', 'No.', 'It did not.']],
  ];
  it.each(cases)('%s', (body, expected) => {
    expect(sentencesOf(body)).toEqual(expected);
  });

  it('joins lines of text wrapped at a fixed width', () => {
    const body =
      'The foreign ministers of the two countries met on Monday in the capital\nof Austria to talk about the treaty. They will meet again in the spring,\na spokesman said.\n\nThe treaty ends in 2026.';
    expect(sentencesOf(body)).toHaveLength(3);
    expect(findParagraphs(body)).toHaveLength(2);
  });

  it('treats single newlines between whole paragraphs as paragraph breaks', () => {
    const body = 'A short headline about a visit\nThe minister went to Rome on Monday.\nHe returned on Tuesday.';
    expect(findParagraphs(body)).toHaveLength(3);
  });

  it('splits a sentence longer than the limit and reports it', () => {
    const read = readText(`${'word '.repeat(1_000)}end.`);
    expect(read.sentences.length).toBeGreaterThan(1);
    expect(read.sentences.every((s) => s.text.length <= 2_000)).toBe(true);
    expect(read.diagnostics.map((d) => d.code)).toEqual(['sentence-too-long']);
  });

  it('stops at the body limit and reports it', () => {
    const read = readText('A sentence here. '.repeat(BODY_CAP / 16));
    expect(read.diagnostics.map((d) => d.code)).toContain('body-truncated');
    expect(read.sentences.every((s) => s.end <= BODY_CAP)).toBe(true);
  });
});

describe('spans', () => {
  const pieces = fc.constantFrom(
    'The U.S. agreed',
    '. ',
    '"',
    '\n',
    '\n\n',
    'Mr.',
    ' x',
    '...',
    '”',
    '’s',
    '!?',
    '1.',
    '😀',
    'é',
    '\t',
    '(',
    ')',
    '\u00a0',
    '北京。',
  );
  const texts = fc.oneof(
    fc.array(pieces, { maxLength: 60 }).map((list) => list.join('')),
    fc.string({ unit: 'grapheme', maxLength: 300 }),
  );

  it('are ordered, do not overlap, fit the body and cover every non-space character', () => {
    fc.assert(
      fc.property(texts, (body) => {
        const read = readText(body);
        let position = 0;
        for (const sentence of read.sentences) {
          expect(sentence.start).toBeGreaterThanOrEqual(position);
          expect(body.slice(position, sentence.start).trim()).toBe('');
          expect(body.slice(sentence.start, sentence.end)).toBe(sentence.text);
          let inner = sentence.start;
          for (const token of sentence.tokens) {
            expect(body.slice(inner, token.start).trim()).toBe('');
            expect(body.slice(token.start, token.end)).toBe(token.text);
            inner = token.end;
          }
          expect(body.slice(inner, sentence.end).trim()).toBe('');
          position = sentence.end;
        }
        expect(body.slice(position).trim()).toBe('');
      }),
      { numRuns: 300 },
    );
  });

  it('place each quotation inside its sentence', () => {
    fc.assert(
      fc.property(texts, (body) => {
        for (const s of readText(body).sentences)
          for (const q of s.quotations) expect(q.start >= s.start && q.end <= s.end && q.start < q.end).toBe(true);
      }),
    );
  });
});

describe('tokens', () => {
  const cases: readonly (readonly [string, string])[] = [
    ["China's US-led", "China|'s|US|-|led"],
    ['the U.S.-China talks', 'the|U.S.|-|China|talks'],
    ['don’t say he’ll go', 'don’t|say|he|’ll|go'],
    ['on Jan. 9, 2024', 'on|Jan.|9|,|2024'],
    ['$3.4 billion at 10:30 a.m.', '$|3.4|billion|at|10:30|a.m.'],
    ['the 1990s and the 16th', 'the|1990s|and|the|16th'],
    ['George W. Bush', 'George|W.|Bush'],
    ['Sinn Féin and O’Brien', 'Sinn|Féin|and|O’Brien'],
    ['It ended in Jan.', 'It|ended|in|Jan|.'],
  ];
  it.each(cases)('%s', (text, expected) => {
    expect(
      tokenize(text)
        .map((t) => t.text)
        .join('|'),
    ).toBe(expected);
  });
});

describe('quotations', () => {
  it('are the spans between double quotation marks, split at sentence ends', () => {
    const body = 'She said, "We came. We saw." He left.';
    const read = readText(body);
    expect(read.sentences.flatMap((s) => s.quotations.map((q) => body.slice(q.start, q.end)))).toEqual(['"We came.', 'We saw."']);
  });
  it('exclude short terms in single quotation marks', () => {
    expect(readText("The 'Track Two' talks began.").sentences[0]?.quotations).toEqual([]);
  });
  it('extend to the end of a paragraph when the next one opens with a mark', () => {
    const body = '“We came.\n\n“We saw.”';
    expect(readText(body).sentences.map((s) => s.quotations.length)).toEqual([1, 1]);
  });
});

describe('dateline', () => {
  const found: readonly (readonly [string, string, string | undefined])[] = [
    ['WASHINGTON, Jan. 9 (Agency) – The House voted.', 'WASHINGTON', 'Jan. 9'],
    ['SEOUL, South Korea (AP) — Talks began.', 'SEOUL', undefined],
    ['Beijing, 9 January 2024 (Agency) -- Talks began.', 'Beijing', '9 January 2024'],
    ['NEW YORK — Talks began.', 'NEW YORK', undefined],
  ];
  it.each(found)('%s', (body, place, day) => {
    const dateline = findDateline(body, findParagraphs(body));
    expect(dateline?.place).toBe(place);
    expect(dateline?.dateText).toBe(day);
  });
  it.each(['Germany – the largest member – agreed.', 'The talks began on Monday.'])('is not found in: %s', (body) => {
    expect(findDateline(body, findParagraphs(body))).toBeUndefined();
  });
});

const corpus = path.resolve(import.meta.dirname, '../../../../shared/gold/diplomatic-dev');
describe.skipIf(!existsSync(corpus))('annotated articles (optional files; skipped when absent)', () => {
  it('more than 97% of sentences match the reference splitter', async () => {
    const reference = (await import(/* @vite-ignore */ path.join(corpus, 'lib.mjs'))) as {
      sentences(text: string): { start: number; end: number }[];
    };
    let same = 0;
    let all = 0;
    for (const name of readdirSync(path.join(corpus, 'texts'))) {
      const body = readFileSync(path.join(corpus, 'texts', name), 'utf8')
        .replace(/^---\n[\s\S]*?\n---\n\n?/, '')
        .trimEnd();
      const ours = new Set(readText(body).sentences.map((s) => `${s.start}-${s.end}`));
      for (const s of reference.sentences(body)) {
        all += 1;
        if (ours.has(`${s.start}-${s.end}`)) same += 1;
      }
    }
    expect(same / all).toBeGreaterThan(0.97);
  });
});
