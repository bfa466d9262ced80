import { describe, expect, it } from 'vitest';
import { tagged } from '../../../testing/tagged';

describe('sentences from histories and encyclopedias, in a text published on 4 April 2018', () => {
  it.each([
    ['Strikes were common in the 1980s and early 1990s.', 'the 1980s DATE 198', 'early 1990s DATE 199'],
    ['The first decade of the 21st century saw a boom.', 'The first decade of the 21st century DURATION P10Y'],
    ['Guilds lost power in the latter half of the 19th century.', 'the latter half of the 19th century DATE 18'],
    ['Cinema spread in the early twentieth century.', 'the early twentieth century DATE 19'],
    ['Printing had reached every port by the late 1400s.', 'the late 1400s DATE 14'],
    ['The city was founded around 500 BC.', 'around 500 BC DATE BC0500'],
    ['Bonaparte (1769–1821) was born on an island.', '1769 DATE 1769', '1821 DATE 1821'],
    ['The singer (born 5 May 1955) grew up in Cardiff.', '5 May 1955 DATE 1955-05-05'],
    ['He crossed the river on Christmas Day 1776.', 'Christmas Day 1776 DATE 1776-12-25'],
    ['The rising of Easter 1916 was put down.', 'Easter 1916 DATE 1916-04-23'],
    ['Bombers came on the night of 15–16 April 1941.', 'the night of 15 TIME 1941-04-15TNI', '16 April 1941 DATE 1941-04-16'],
    ['Thousands starved in the winter of 1941–42.', 'the winter of 1941–42 DATE 1941-WI'],
    ['The guns fell silent at 11 a.m. on 11 November 1918.', '11 a.m. TIME 1918-11-11T11:00', '11 November 1918 DATE 1918-11-11'],
    ['The attack began at dawn on 22 June 1941.', 'dawn TIME 1941-06-22TMO', '22 June 1941 DATE 1941-06-22'],
    ['The 1848 revolutions failed.', '1848 DATE 1848'],
    ['By 1900 the town had a tramway.', '1900 DATE 1900'],
    ['Women could not vote until 1971.', '1971 DATE 1971'],
    ['Slavery persisted as late as 1962.', '1962 DATE 1962'],
    ['The crisis of late July 1914 led to war.', 'late July 1914 DATE 1914-07'],
    ['In the last years of the war food was scarce.', 'the last years DURATION PXY'],
    ['For the next two years he lived in exile.', 'the next two years DURATION P2Y'],
    ['Days later the king fled.', 'Days later DATE FUTURE_REF'],
    ['Within a year the party had split.', 'a year DURATION P1Y'],
    ['The emirate lasted for more than two centuries.', 'more than two centuries DURATION P200Y'],
    ['The treaty of 30 March 1856 closed the sea to warships.', '30 March 1856 DATE 1856-03-30'],
    ['In 1789, on 14 July, the fortress was stormed.', '1789 DATE 1789', '14 July DATE 1789-07-14'],
    ['The dynasty ruled from 1644 to 1912.', '1644 DATE 1644', '1912 DATE 1912'],
    ['It was rebuilt twice, in 1704 and 1866.', '1704 DATE 1704', '1866 DATE 1866'],
    ['The plague reached the port in October 1347.', 'October 1347 DATE 1347-10'],
    ['The third century BC was an age of war.', 'The third century BC DATE BC02'],
    ['Nothing is known of her life before 1620.', '1620 DATE 1620'],
    ['In the spring of 1871 the city rose.', 'the spring of 1871 DATE 1871-SP'],
    ['The constitution of 3 May 1791 was short-lived.', '3 May 1791 DATE 1791-05-03'],
    ['A census was held every five years from 1801.', 'every five years SET P5Y', '1801 DATE 1801'],
    ['The republic was proclaimed on the 1st of January 1804.', 'the 1st of January 1804 DATE 1804-01-01'],
    ['Between the wars, in 1932, the bridge was opened.', '1932 DATE 1932'],
    ['The interwar years brought inflation.'],
    ['The great fire of 2–6 September 1666 destroyed it.', '2 DATE 1666-09-02', '6 September 1666 DATE 1666-09-06'],
  ])('%s', (body, ...expected) => {
    expect(tagged(body, '2018-04-04')).toEqual(expected);
  });
});
