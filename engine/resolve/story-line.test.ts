import { describe, expect, it } from 'vitest';
import { ENGLISH_TEMPORAL } from '../pipeline';
import { resolveTimexes } from './resolve';

const { readText, recognize, resolution } = ENGLISH_TEMPORAL;

/** The values of the date phrases when the text is read as a narrative. */
function yearsOf(body: string): Readonly<Record<string, string>> {
  const text = readText(body);
  const timexes = recognize(text.sentences);
  const resolved = resolveTimexes(timexes, text, { published: '2024-01-09', mode: 'narrative' }, resolution);
  return Object.fromEntries(resolved.map(({ timex, value }) => [timex.quote, value.value]));
}

describe('the story line of a narrative', () => {
  it('advances to the next year when the months start over', () => {
    expect(yearsOf('On 3 November 1911 the siege began. In December the town burned. In January the army withdrew.')).toMatchObject({
      December: '1911-12',
      January: '1912-01',
    });
  });

  it('ignores a year in a look aside', () => {
    const body =
      'On 8 August 1920 the cavalry crossed the river. Letters found in 1998 say that it was lost. On 29 August it reached the fort, the ' +
      'largest since 1813. On 6 September it fell back. In March 1921 peace was signed.';
    expect(yearsOf(body)).toMatchObject({ '29 August': '1920-08-29', '6 September': '1920-09-06' });
  });

  it('ignores a year in brackets or next to a noun', () => {
    const body =
      'On 2 June 1793 the guard surrounded the hall. The leader of the August 1792 rising spoke against it, as did the clergy (1790). On 24 June the ' +
      'constitution was adopted. In October 1793 it was suspended.';
    expect(yearsOf(body)).toMatchObject({ '24 June': '1793-06-24' });
  });

  it('uses the year of the heading above', () => {
    const body = [
      'The Siege (1936)',
      'In July the town was cut off. In November 1936 the bridges were lost.',
      'The Relief (1937)',
      'In February the first trains arrived.',
    ].join('\n\n');
    expect(yearsOf(body)).toMatchObject({ July: '1936-07', February: '1937-02' });
  });

  it('resolves a late mention to the month before, not to the next year', () => {
    expect(yearsOf('In July 1937 they moved on the city. Their general had died on 3 June. In August 1937 it fell.')).toMatchObject({
      '3 June': '1937-06-03',
    });
  });

  it('looks ahead when the verb does', () => {
    const body = 'The king died on 21 January 1793. The queen would follow him on 16 October. In 1794 the terror ended.';
    expect(yearsOf(body)).toMatchObject({ '16 October': '1793-10-16' });
  });

  it('assigns a year to the start of a range', () => {
    const body = 'In March 1904 they landed. They fought from October to March. By June 1905 all was over.';
    expect(yearsOf(body)).toMatchObject({ 'from October to March': '1904-10' });
  });

  it('keeps the year named first and ignores years of later asides', () => {
    const body =
      'The war took place in 1982. It began on 2 April and ended on 14 June.\n\nThe islands had been British since 1841. In 1965 talks were ' +
      'urged. Between 1976 and 1983 there was a crisis. In December 1981 the regime changed. On 3 April the governor gave up.';
    expect(yearsOf(body)).toMatchObject({ '2 April': '1982-04-02', '14 June': '1982-06-14', '3 April': '1982-04-03' });
  });

  it('resolves a repeated day to the year named with it before', () => {
    const body = [
      'The bridge fell on 28 December 1879.',
      'Construction',
      'The first stone was laid on 22 July 1871. In June 1877 the Queen crossed it. It was inspected in February 1878 and opened on 1 June.',
      'The collapse',
      'On 28 December the train slowed. The last body was found in late April. The court sat from 3 January. On 30 October 1880 Bouch died.',
    ].join('\n\n');
    expect(yearsOf(body)).toMatchObject({ '28 December': '1879-12-28', 'late April': '1880-04' });
  });

  it('counts from the date of the sentence, not from a life span in brackets', () => {
    const body = 'Amelia Hart (12 May 1871 – 3 November 1949) was a botanist. Her father died in 1880, and the following year they moved.';
    expect(yearsOf(body)).toMatchObject({ 'the following year': '1881' });
  });
});
