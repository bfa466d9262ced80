import { describe, expect, it } from 'vitest';
import { TIMEX_KINDS, timexKind } from './evaluation';

describe('kinds of date phrases', () => {
  it.each([
    ['every Friday', 'SET', 'XXXX-WXX-5', 'set'],
    ['now', 'DATE', 'PRESENT_REF', 'present'],
    ['recently', 'DATE', 'PAST_REF', 'past'],
    ['the near future', 'DATE', 'FUTURE_REF', 'future'],
    ['several years', 'DURATION', 'PXY', 'vague length'],
    ['the ceasefire', 'DURATION', '', 'vague length'],
    ['three-day', 'DURATION', 'P3D', 'counted length'],
    ['4:30 p.m.', 'TIME', '2024-01-08T16:30', 'clock time'],
    ['Monday morning', 'TIME', '2024-01-08TMO', 'part of day'],
    ['from 3 to 5 May', 'DATE', '2023-05-03/2023-05-05', 'range'],
    ['1914–1918', 'DATE', '1914', 'range'],
    ['Christmas Eve', 'DATE', '2023-12-24', 'holiday'],
    ['9 January 2024', 'DATE', '2024-01-09', 'full date'],
    ['Jan. 9, 2024', 'DATE', '2024-01-09', 'full date'],
    ['09/01/2024', 'DATE', '2024-01-09', 'full date'],
    ['the 9th of January', 'DATE', '2024-01-09', 'day and month'],
    ['Sept. 3', 'DATE', '2023-09-03', 'day and month'],
    ['late May 2023', 'DATE', '2023-05', 'month and year'],
    ['last Monday', 'DATE', '2024-01-08', 'weekday'],
    ['a year ago', 'DATE', '2022-Q4', 'quarter'],
    ['the same day', 'DATE', '2024-01-08', 'anaphoric'],
    ['the following year', 'DATE', '1957', 'anaphoric'],
    ['two days later', 'DATE', '2024-01-10', 'anaphoric'],
    ['early May', 'DATE', '2023-05', 'month'],
    ['last summer', 'DATE', '2023-SU', 'season or half'],
    ['the first half of 2023', 'DATE', '2023-H1', 'season or half'],
    ['the 1990s', 'DATE', '199', 'decade or century'],
    ['the 19th century', 'DATE', '18', 'decade or century'],
    ['yesterday', 'DATE', '2024-01-08', 'relative day'],
    ['ten days ago', 'DATE', '2023-12-30', 'relative day'],
    ['this weekend', 'DATE', '2024-W02-WE', 'relative week'],
    ['next month', 'DATE', '2024-02', 'relative month'],
    ['earlier this year', 'DATE', '2024', 'relative year'],
    ['five years ago', 'DATE', '2019', 'relative year'],
    ['1956', 'DATE', '1956', 'year'],
    ['fiscal 2023', 'DATE', '2023', 'year'],
    ['the armistice', 'DATE', '1918-11-11', 'other'],
  ])('%s (%s %s) is of the kind %s', (text, type, value, kind) => {
    expect(timexKind({ text, type, value })).toBe(kind);
    expect(TIMEX_KINDS).toContain(kind);
  });
});
