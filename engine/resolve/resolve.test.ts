import { describe, expect, it } from 'vitest';
import type { ResolvedTimex } from '../model/resolved-date';
import { ENGLISH_TEMPORAL } from '../pipeline';
import { type ResolveOptions, resolveTimexes } from './resolve';

const { readText, recognize, resolution } = ENGLISH_TEMPORAL;

const PUBLISHED = '2024-01-09';

function resolve(body: string, options: Partial<ResolveOptions> = {}): readonly ResolvedTimex[] {
  const text = readText(body);
  return resolveTimexes(recognize(text.sentences), text, { published: PUBLISHED, ...options }, resolution);
}

const read = (body: string, options?: Partial<ResolveOptions>) =>
  resolve(body, options).map(({ timex, value, date }) => [timex.quote, value.value, date?.edtf ?? null]);

it('resolves a holiday to the one in progress, otherwise to the next', () => {
  const date = (body: string, published: string) => read(body, { published }).map(([, , edtf]) => edtf);
  expect(date('They will meet during Ramadan.', '2023-03-27')).toEqual(['2023-03-23/2023-04-20']);
  expect(date('They will meet during Ramadan.', '2023-04-27')).toEqual(['2024-03-11/2024-04-09']);
  expect(date('They will meet next Ramadan.', '2023-03-27')).toEqual(['2024-03-11/2024-04-09']);
});

describe('news published on Tuesday, 9 January 2024', () => {
  it.each([
    ['The seminar was held in New York on Monday local time.', 'Monday', '2024-01-08', '2024-01-08'],
    ['Liu is also scheduled to deliver a speech on Tuesday.', 'Tuesday', '2024-01-09', '2024-01-09'],
    ['They will meet on Monday.', 'Monday', '2024-01-15', '2024-01-15'],
    ['On Friday the court will rule.', 'Friday', '2024-01-12', '2024-01-12'],
    ['They met last Tuesday.', 'last Tuesday', '2024-01-02', '2024-01-02'],
    ['They met in San Francisco last November.', 'last November', '2023-11', '2023-11'],
    ['They met in November last year.', 'November last year', '2023-11', '2023-11'],
    ['The talks took place last month.', 'last month', '2023-12', '2023-12'],
    ['It happened in October.', 'October', '2023-10', '2023-10'],
    ['It will happen in October.', 'October', '2024-10', '2024-10'],
    ['The election will be held this weekend.', 'this weekend', '2024-W02-WE', '2024-01-13/2024-01-14'],
    ['They met last week.', 'last week', '2024-W01', '2024-01-01/2024-01-07'],
    ['He visited the country early this year.', 'early this year', '2024', '2024~'],
    ['He visited the country earlier this year.', 'earlier this year', '2024', '2024'],
    ['It began in early May 2016.', 'early May 2016', '2016-05', '2016-05~'],
    ['The ban began around 1950.', 'around 1950', '1950', '1950~'],
    ['The work must be done by early 2022.', 'early 2022', '2022', '2022~'],
    ['The work must be done by late 2022.', 'late 2022', '2022', '2022~'],
    ['Late on Sunday they announced it.', 'Late on Sunday', '2024-01-07', '2024-01-07'],
    ['Sales fell over the weekend.', 'the weekend', '2024-W01-WE', '2024-01-06/2024-01-07'],
    ['It has been sanctioned since 2011.', '2011', '2011', '2011'],
    ['The rules must be in force by the end of June.', 'the end of June', '2024-06', '2024-06-30'],
    ['They met yesterday.', 'yesterday', '2024-01-08', '2024-01-08'],
    ['It was founded two years ago.', 'two years ago', '2022', '2022'],
    ['Ten people died over the past 24 hours.', 'the past 24 hours', 'PT24H', '2024-01-08/2024-01-09'],
    ["They will vote in three days' time.", "three days' time", '2024-01-12', '2024-01-12'],
    ['It was founded a year ago.', 'a year ago', '2023', '2023'],
    ['He arrived three days ago.', 'three days ago', '2024-01-06', '2024-01-06'],
    ['They agreed in the summer of 2023.', 'the summer of 2023', '2023-SU', '2023-22'],
    ['Trade grew in the third quarter of 2023.', 'the third quarter of 2023', '2023-Q3', '2023-07/2023-09'],
    ['Trade grew in the 1990s.', 'the 1990s', '199', '199X'],
    ['The idea is from the 19th century.', 'the 19th century', '18', '1801/1900'],
    ['Caesar was killed in 44 BC.', '44 BC', 'BC0044', '-0043'],
    ['They met on Thanksgiving Day.', 'Thanksgiving Day', '2023-11-23', '2023-11-23'],
    ['Over the last four years it grew.', 'the last four years', 'P4Y', '2020/2024'],
    ['Sales fell in the last week of August.', 'the last week of August', 'P1W', '2023-08-25/2023-08-31'],
    ['Sales fell in the first ten months of 2023.', 'the first ten months of 2023', 'P10M', '2023-01/2023-10'],
    ['It rained in the last three weeks of March 2022.', 'the last three weeks of March 2022', 'P3W', '2022-03-11/2022-03-31'],
    ['The visit lasted three days.', 'three days', 'P3D', null],
    ['They met recently.', 'recently', 'PAST_REF', null],
    ['They meet every year.', 'every year', 'P1Y', null],
    ['They freed him on the last Friday of November.', 'the last Friday of November', '2023-11-24', '2023-11-24'],
    ['He landed in the third week of December.', 'the third week of December', '2023-12-15', '2023-12-15/2023-12-21'],
    ['The week of December 3 was calm.', 'The week of December 3', '2023-W49', '2023-12-04/2023-12-10'],
    ['They will meet Friday week.', 'Friday week', '2024-01-19', '2024-01-19'],
    ['The pact was signed on the 14th.', 'the 14th', '2023-12-14', '2023-12-14'],
    ['The port was shelled overnight.', 'overnight', '2024-01-08TNI', '2024-01-08/2024-01-09'],
    ['The talks were extended until Friday.', 'Friday', '2024-01-12', '2024-01-12'],
    ['The ministers meet Thursday in Vienna.', 'Thursday', '2024-01-11', '2024-01-11'],
    ['He was elected last December.', 'last December', '2023-12', '2023-12'],
    ['The quake struck at 0430 GMT.', '0430 GMT', '2024-01-09T04:30Z', '2024-01-09'],
    ['The strike began on Labor Day weekend.', 'Labor Day weekend', '2023-W35-WE', '2023-09-02/2023-09-03'],
    ['He was freed during Ramadan.', 'Ramadan', '2023-03-23', '2023-03-23/2023-04-20'],
    ['Polls will close at 8 p.m. on Saturday.', '8 p.m. on Saturday', '2024-01-13T20:00', '2024-01-13'],
  ])('%s', (body, words, value, edtf) => {
    expect(read(body)).toContainEqual([words, value, edtf]);
  });

  it.each([
    ['He came on 13/04/2023 and on 03/05/2023.', ['2023-04-13', '2023-05-03']],
    ['On 3 June 2023 they met, and again on 04/06/2023.', ['2023-06-03', '2023-06-04']],
    ['They met on 03/05/2023.', ['2023-03-05']],
    ['Fire broke out at 9.15 a.m. (0715 GMT) Monday.', ['2024-01-08', '2024-01-08', '2024-01-08']],
    ['He resigned the day after Christmas.', ['2023-12-26']],
    ['On Saturday morning, Oct. 7, it began.', ['2023-10-07', '2023-10-07']],
    ['The trial starts this Monday.', ['2024-01-15']],
    ['The plan approved in 1987 that he knew was dropped in May.', ['1987', '2023-05']],
  ])('resolves the dates of: %s', (body, edtf) => {
    expect(resolve(body).map(({ date }) => date?.edtf)).toEqual(edtf);
  });

  it.each([
    ['The summit was on June 29 and 30, 2022.', '2022-06-29/2022-06-30'],
    ['He visited on 18–19 June 2023.', '2023-06-18/2023-06-19'],
    ['It lasted from 10 to 16 December.', '2023-12-10/2023-12-16'],
    ['Between 2019 and 2023 it grew.', '2019/2023'],
    ['Between early 2020 and late 2021 it grew.', '2020~/2021~'],
    ['From March 2022 to March 2024 it holds.', '2022-03/2024-03'],
    ['It lasted from June to August 2023.', '2023-06/2023-08'],
    ['Talks ran from Monday to Wednesday.', '2024-01-01/2024-01-03'],
    ['Talks will run from Monday to Wednesday.', '2024-01-15/2024-01-17'],
    ['Rockets fell from Sunday night to Monday morning.', '2024-01-07/2024-01-08'],
    ['Streets were closed from 10 p.m. Friday until 5 a.m. Monday.', '2024-01-05/2024-01-08'],
    ['Rockets fell overnight into Monday.', '2024-01-07/2024-01-08'],
    ['It lasted from December to February 2023.', '2022-12/2023-02'],
  ])('resolves to one span: %s', (body, edtf) => {
    expect(resolve(body).map(({ date }) => date?.edtf)).toEqual([edtf]);
  });

  it('applies the year of “last year” until the end of the sentence', () => {
    expect(
      read('It imposed duties on barley in May last year and on wine in November. In March it gave way.').map(([, value]) => value),
    ).toEqual(['2023-05', '2023-11', '2023-03']);
  });

  it('carries a year named earlier in the sentence over to a month without one', () => {
    expect(read('In 2022, Liu met officials, including an ambassador in April 2022, and a delegation in October.')).toEqual([
      ['2022', '2022', '2022'],
      ['April 2022', '2022-04', '2022-04'],
      ['October', '2022-10', '2022-10'],
    ]);
  });

  it('does not carry over a year from an aside or before a future verb', () => {
    expect(read('The agreement, signed in 1979, expired on Dec. 31.').at(-1)).toEqual(['Dec. 31', '2023-12-31', '2023-12-31']);
    expect(read('They were invited in Madrid in July 1997 and will join on March 12.').at(-1)).toEqual([
      'March 12',
      '2024-03-12',
      '2024-03-12',
    ]);
  });

  it('carries an opening year through the paragraph and advances it when months wrap', () => {
    const values = (body: string) => read(body).map(([, value]) => value);
    expect(values('In 2015 the ministers met in Rome. In March they signed. In June the accord failed.')).toEqual([
      '2015',
      '2015-03',
      '2015-06',
    ]);
    expect(values('In November 2015 they met in Rome. In January they signed.')).toEqual(['2015-11', '2016-01']);
    expect(values('In 2015 the ministers met in Rome.\n\nIn November they signed.')).toEqual(['2015', '2023-11']);
    expect(values('The school was founded in 2015. In November it burned.')).toEqual(['2015', '2023-11']);
  });

  it('leaves a relative day without an anchor unresolved', () => {
    expect(read('A week later it was denied.')).toEqual([['A week later', 'XXXX-XX-XX', null]]);
  });

  it('counts “the same day”, “the day before” and “the following month” from the last date', () => {
    expect(
      read('He resigned on 3 May 2022. The same day crowds gathered. He had spoken the day before. The following month he left.'),
    ).toEqual([
      ['3 May 2022', '2022-05-03', '2022-05-03'],
      ['The same day', '2022-05-03', '2022-05-03'],
      ['the day before', '2022-05-02', '2022-05-02'],
      ['The following month', '2022-06', '2022-06'],
    ]);
  });

  it('does not resolve days counted from a month', () => {
    expect(read('He resigned in May 2022. Two days later he left.').at(-1)).toEqual(['Two days later', 'XXXX-XX-XX', null]);
  });

  it('resolves “today” inside a quotation to the day of the statement', () => {
    expect(read('On 3 January he said: "We sign today."').at(-1)).toEqual(['today', '2024-01-03', '2024-01-03']);
  });

  it('shares a year across listed months, and resolves a weekday to the date beside it', () => {
    expect(read('He visited in March, April and May 2022.').map(([, value]) => value)).toEqual(['2022-03', '2022-04', '2022-05']);
    expect(read('They vote on Saturday (13 January).').map(([, , edtf]) => edtf)).toEqual(['2024-01-13', '2024-01-13']);
  });

  it('counts “two days before” from the date that follows', () => {
    expect(read('He left two days before 5 May 2022.')).toEqual([['two days before 5 May 2022', '2022-05-03', '2022-05-03']]);
  });
});

describe('narratives', () => {
  const HISTORY =
    'On September 1, 1939 Germany attacked Poland. In 1940 France fell. In June 1941 it attacked the Soviet Union. In December 1941 Japan attacked. ' +
    'By 1943 it retreated. On 6 June 1944 the Allies landed. In August Paris was freed. The next month they reached the border.';

  it('count from the last date when their own dates show a narrative', () => {
    expect(read(HISTORY).slice(-2)).toEqual([
      ['August', '1944-08', '1944-08'],
      ['The next month', '1944-09', '1944-09'],
    ]);
  });

  it('have date words that news does not', () => {
    const more = `${HISTORY} At the same time a former minister fled.`;
    expect(read(more, { mode: 'narrative' }).slice(-2)).toEqual([
      ['the same time', '1944-09', '1944-09'],
      ['former', 'PAST_REF', null],
    ]);
    expect(read(more, { mode: 'news' }).map(([words]) => words)).not.toContain('former');
  });

  it('are read as news in news mode', () => {
    expect(read(HISTORY, { mode: 'news' })).toContainEqual(['September 1, 1939', '1939-09-01', '1939-09-01']);
  });
});

it('resolves only dates that need no publication day when it is invalid', () => {
  const body = 'They met on Monday and last month. On 3 May 2022 he left; the day after, she followed. From 2019 to last year it held.';
  expect(read(body, { published: 'soon' }).map(([, , edtf]) => edtf)).toEqual([null, null, '2022-05-03', '2022-05-04', null]);
});

it('explains how each date was resolved', () => {
  const [monday] = resolve('They met on Monday.');
  expect(monday?.rules).toEqual(['weekday/day', 'resolve/past']);
  expect(monday?.trace?.map(({ note }) => note)).toEqual([
    '“Monday” is a date phrase.',
    'The date is counted back from the publication date, Tuesday, 9 January 2024, because the verb is in the past tense.',
  ]);
  const [since] = resolve('It has held since early 2011.');
  expect(since?.rules).toEqual(['year/bare', 'refine/mark-part', 'refine/mark-bound', 'resolve/named']);
});

it('resolves deterministically and in order', () => {
  const body = 'He came on Monday and left in May. She had left two weeks earlier, on 4 June 1999.';
  const first = resolve(body);
  expect(first.map(({ timex }) => timex.start)).toEqual([...first.map(({ timex }) => timex.start)].sort((a, b) => a - b));
  expect(resolve(body)).toEqual(first);
});

describe('dates inside a quotation count from the day of the statement', () => {
  it('when the sentence before names that day', () => {
    expect(read('He spoke on 3 January. "We sign today."').at(-1)).toEqual(['today', '2024-01-03', '2024-01-03']);
    expect(read('She said on 3 January: "It is done." "They leave tomorrow," she added.').at(-1)).toEqual([
      'tomorrow',
      '2024-01-04',
      '2024-01-04',
    ]);
  });

  it('not from the day of another event or another statement', () => {
    expect(read('The bridge fell on 3 January. "We mourn today."').at(-1)?.[1]).toBe('2024-01-09');
    expect(read('He spoke on 3 January. It rained. "We sign today."').at(-1)?.[1]).toBe('2024-01-09');
  });

  it('in a narrative, not from any day when none is named', () => {
    expect(read('In 1941 the crowd sang: "It is us today."', { mode: 'narrative' }).at(-1)).toEqual(['today', 'XXXX-XX-XX', null]);
  });
});
