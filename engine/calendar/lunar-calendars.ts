/** Feasts that follow the moon, for 1900–2100. Islamic months follow the platform's Umm al-Qura calendar; sightings may differ by a day. */
import { addDays, type CalendarDay, dayFromNumber, dayNumber } from './day';

const [FIRST, LAST] = [1900, 2100];

/** `days` lists the date of a feast in each year, as month and day: 131 is 31 January. */
function listed(days: string): (year: number) => CalendarDay | null {
  const dates = days.trim().split(/\s+/).map(Number);
  return (year) => {
    const date = dates[year - FIRST];
    return date === undefined ? null : { year, month: Math.floor(date / 100), day: date % 100 };
  };
}

export const lunarNewYear = listed(`
  131 219 208 129 216 204 125 213 202 122 210 130 218 206 126 214 204 123 211 201 220 208 128 216 205 124 213 202 123 210 130 217 206 126
  214 204 124 211 131 219 208 127 215 205 125 213 202 122 210 129 217 206 127 214 203 124 212 131 218 208 128 215 205 125 213 202 121 209
  130 217 206 127 215 203 123 211 131 218 207 128 216 205 125 213 202 220 209 129 217 206 127 215 204 123 210 131 219 207 128 216 205 124
  212 201 122 209 129 218 207 126 214 203 123 210 131 219 208 128 216 205 125 212 201 122 210 129 217 206 126 213 203 123 211 131 219 208
  128 215 204 124 212 201 122 210 130 217 206 126 214 202 123 211 201 219 208 128 215 204 124 212 202 121 209 129 217 205 126 214 203 123
  211 131 219 207 127 215 205 124 212 202 122 209 129 217 206 126 214 203 124 210 130 218 207 127 215 205 125 212 201 121 209`);

export const diwali = listed(`
  1023 1110 1030 1020 1107 1027 1017 1105 1024 1112 1101 1021 1108 1029 1018 1106 1026 1114 1103 1023 1110 1030 1020 1108 1027 1017 1105
  1025 1111 1031 1021 1109 1029 1018 1106 1026 1113 1102 1022 1110 1030 1020 1108 1028 1016 1104 1024 1112 1031 1021 1109 1030 1018 1106
  1026 1113 1102 1022 1110 1031 1019 1107 1027 1016 1103 1024 1112 1101 1021 1109 1029 1018 1105 1025 1113 1102 1022 1110 1031 1020 1107
  1027 1115 1104 1023 1112 1101 1022 1109 1029 1018 1105 1025 1113 1103 1023 1110 1030 1019 1107 1026 1114 1104 1024 1112 1101 1021 1109
  1028 1017 1105 1026 1113 1102 1023 1111 1030 1019 1107 1027 1114 1104 1024 1112 1031 1020 1108 1029 1017 1105 1026 1114 1102 1022 1110
  1030 1018 1106 1027 1115 1104 1024 1112 1101 1020 1108 1028 1018 1105 1026 1114 1103 1022 1109 1030 1019 1106 1027 1115 1104 1023 1111
  1031 1021 1108 1028 1018 1106 1025 1113 1102 1022 1109 1030 1019 1107 1027 1115 1104 1024 1111 1031 1021 1109 1028 1018 1105 1025 1112
  1101 1022 1110 1030 1019 1107 1027 1114 1103 1023 1111 1101`);

/** One year more, because Hanukkah depends on the next new year. */
export const roshHashanah = listed(`
  924 914 1002 922 910 930 920 909 926 916 1004 923 912 1002 921 909 928 917 907 925 913 1003 923 911 929 919 909 927 915 1005 923 912
  1001 921 910 928 917 906 926 914 1003 922 912 930 918 908 926 915 1004 924 912 1001 920 910 928 917 906 926 915 1003 922 911 929 919 907
  927 915 1005 923 913 1001 920 909 927 917 906 925 913 1002 922 911 929 918 908 927 916 1004 924 912 930 920 909 928 916 906 925 914 1002
  921 911 930 918 907 927 916 1004 923 913 930 919 909 929 917 905 925 914 1003 921 910 930 919 907 926 916 1003 923 912 1002 921 910 928
  918 906 924 914 1004 922 910 930 919 908 926 915 1005 922 912 1001 921 908 927 917 907 924 913 1003 923 911 929 919 908 925 915 1005 924
  911 1001 920 910 927 916 906 924 913 1002 922 910 928 918 908 926 914 1004 924 913 930 920 909 927 916 905 925 913 1002 921 911 929 917
  907 927 915 1004 924`);

/** The first day of Passover: 163 days before the next new year. */
export function passover(year: number): CalendarDay | null {
  const next = roshHashanah(year);
  return next && addDays(next, -163);
}

/** 25 Kislev: the previous month is a day longer in a full year. */
export function hanukkah(year: number): CalendarDay | null {
  const [first, next] = [roshHashanah(year), roshHashanah(year + 1)];
  return first && next && addDays(first, (dayNumber(next) - dayNumber(first)) % 10 === 5 ? 84 : 83);
}

const LUNAR_YEAR = 354.36707;
/** Day number of 1 Muharram 1. */
const ISLAMIC_EPOCH = dayNumber({ year: 622, month: 7, day: 19 });

const calendar = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', { month: 'numeric', day: 'numeric', timeZone: 'UTC' });

function fields(number: number): readonly [number, number] {
  const parts = calendar.formatToParts(new Date(number * 86_400_000));
  const value = (type: 'month' | 'day'): number => Number(parts.find((part) => part.type === type)?.value);
  return [value('month'), value('day')];
}

/** Returns the first date in the Gregorian year for a day in an Islamic month (1–12), or null outside 1900–2100. */
export function islamicDay(year: number, month: number, day: number): CalendarDay | null {
  if (year < FIRST || year > LAST) return null;
  const first = dayNumber({ year, month: 1, day: 1 });
  const islamicYear = Math.floor((first - ISLAMIC_EPOCH) / LUNAR_YEAR);
  for (let candidateYear = islamicYear; candidateYear <= islamicYear + 2; candidateYear += 1) {
    const guess = Math.round(ISLAMIC_EPOCH + candidateYear * LUNAR_YEAR + (month - 1) * 29.53 + day - 1);
    const found = [0, -1, 1, -2, 2, -3, 3]
      .map((shift) => guess + shift)
      .find((number) => {
        const [foundMonth, foundDay] = fields(number);
        return foundMonth === month && foundDay === day;
      });
    const date = found === undefined ? null : dayFromNumber(found);
    if (date?.year === year) return date;
  }
  return null;
}
