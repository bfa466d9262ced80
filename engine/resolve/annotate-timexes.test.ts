import { expect, it } from 'vitest';
import { ENGLISH_TEMPORAL } from '../pipeline';
import { annotateTimexes, CREATION_TIME, type EmptyTimex3, type Timex3 } from './annotate-timexes';
import { resolveTimexes } from './resolve';

const { readText, recognize, resolution } = ENGLISH_TEMPORAL;

const PUBLISHED = '2024-01-09';

function annotate(body: string) {
  const text = readText(body);
  const timexes = recognize(text.sentences);
  return annotateTimexes(resolveTimexes(timexes, text, { published: PUBLISHED }, resolution), body, PUBLISHED, resolution);
}

/** The durations of a text as “words: begin → end”. Each end is the words or the value that it refers to. */
function lengths(body: string): readonly string[] {
  const { timexes, empty } = annotate(body);
  const named = new Map<string | undefined, string>([
    [undefined, '?'],
    [CREATION_TIME, 'publication'],
    ...timexes.map(({ tid, text }) => [tid, text] as const),
    ...empty.map(({ tid, value }) => [tid, value] as const),
  ]);
  const tags: readonly (Timex3 | EmptyTimex3)[] = [...timexes, ...empty];
  return tags
    .filter(({ beginPoint, endPoint }) => beginPoint !== undefined || endPoint !== undefined)
    .map((tag) => `${'text' in tag ? tag.text : ''}[${tag.value}]: ${named.get(tag.beginPoint)} → ${named.get(tag.endPoint)}`);
}

it.each([
  ['Over the past five years trade grew.', 'the past five years[P5Y]: 2019 → publication'],
  ['It fell in recent months.', 'recent months[PXM]: ? → publication'],
  ['In the next three weeks it ends.', 'the next three weeks[P3W]: publication → 2024-01-30'],
  ['In the coming weeks it ends.', 'the coming weeks[PXW]: publication → ?'],
  ['He will stay from June 3 to 5.', '[P3D]: June 3 → 5'],
  ['Between 2019 and 2023 it grew.', '[P5Y]: 2019 → 2023'],
  ['It was so from 1992 through 1995.', '[P4Y]: 1992 → 1995'],
  ['It lasted from December 2022 to March 2023.', '[P4M]: December 2022 → March 2023'],
  ['It lasted from May 2019 to 2022.', '[PXY]: May 2019 → 2022'],
  ['They met from Monday to Wednesday.', '[P3D]: Monday → Wednesday'],
  ['It fell from 1990 to the 2000s.', '[PXY]: 1990 → the 2000s'],
  ['Since March nothing moved.', '[P10M]: March → publication'],
  ['It has held since 2011.', '[P13Y]: 2011 → publication'],
  ['Since January it has held.', '[PXM]: January → publication'],
  ['He left two days before 5 May 2022.', 'two days[P2D]: 2022-05-03 → 5 May 2022'],
  ['He came three years after May 2019.', 'three years[P3Y]: May 2019 → 2022'],
  ['The truce holds two weeks from June 7, 2023.', 'two weeks[P2W]: June 7, 2023 → ?'],
  ['A three-month ban starting on 1 February follows.', 'three-month[P3M]: 1 February → ?'],
  ['For the fiscal year ended Jan. 31 it lost.', 'the fiscal year[P1Y]: ? → Jan. 31'],
  ['In the first nine months of 2015 it rose.', 'the first nine months[P9M]: 2015-01 → 2015-09'],
  ['On 3 January he said: "We signed over the past three days."', 'the past three days[P3D]: 2023-12-31 → 3 January'],
  ['On 1 March 100 BC he said: "It has held since January."', '[P2M]: January → 1 March 100 BC'],
])('%s', (body, expected) => {
  expect(lengths(body)).toContain(expected);
});

it.each([['The visit lasted three days.'], ['They will stay until March.'], ['They met in 2019 and 2023.'], ['They met last year.']])(
  'leaves begin and end empty: %s',
  (body) => {
    expect(lengths(body)).toEqual([]);
  },
);

it.each([
  ['They meet twice a year.', { value: 'P1Y', freq: '2X' }],
  ['They meet once every two years.', { value: 'P2Y', quant: 'EVERY', freq: '1X' }],
  ['They meet three days every month.', { value: 'P1M', quant: 'EVERY', freq: '3D' }],
  ['It is published daily.', { value: 'P1D', quant: 'EVERY' }],
  ['They meet each Friday.', { value: 'XXXX-WXX-5', quant: 'EACH' }],
  ['They meet every other week.', { value: 'P2W', quant: 'EVERY' }],
])('%s', (body, expected) => {
  expect(annotate(body).timexes).toMatchObject([{ type: 'SET', ...expected }]);
});

it('numbers tags in text order, followed by the empty tags', () => {
  const { timexes, empty, tids } = annotate('From May 2019 to 2022 he led; over the past two years he wrote.');
  expect(timexes.map(({ tid, text }) => [tid, text])).toEqual([
    ['t1', 'May 2019'],
    ['t2', '2022'],
    ['t3', 'the past two years'],
  ]);
  expect(empty.map(({ tid, value }) => [tid, value])).toEqual([['t4', 'PXY']]);
  expect(timexes[2]).toMatchObject({ beginPoint: 't2', endPoint: 't0' });
  expect(tids).toEqual(['t4', 't3']);
});

it('anchors relative dates to the publication day', () => {
  expect(annotate('They met yesterday, on 8 January 2024.').timexes.map(({ anchorTimeID }) => anchorTimeID)).toEqual(['t0', undefined]);
});
