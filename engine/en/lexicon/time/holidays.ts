/** Named days; `engine/calendar/holiday` computes their dates. */
import { phraseList, wordList } from '../words';

/** Days with the same date in every year. */
const FIXED_DAYS = phraseList(`
  new year's day 01-01; new year's eve 12-31; epiphany 01-06; orthodox christmas 01-07; australia day 01-26; groundhog day 02-02;
  valentine's day 02-14; st. patrick's day 03-17; st patrick's day 03-17; earth day 04-22; anzac day 04-25; may day 05-01;
  victory day 05-09; flag day 06-14; juneteenth 06-19; canada day 07-01; the fourth of july 07-04; bastille day 07-14;
  national day of china 10-01; halloween 10-31; all saints' day 11-01; all saints day 11-01; all souls' day 11-02; day of the dead 11-02;
  guy fawkes night 11-05; bonfire night 11-05; veterans day 11-11; veterans' day 11-11; armistice day 11-11; remembrance day 11-11;
  christmas eve 12-24; christmas 12-25; xmas 12-25; christmas day 12-25; boxing day 12-26; st. stephen's day 12-26`);
/** Days whose names are the words of their IDs. */
const NAMED_BY_ID = wordList(`
  mlk-day presidents-day shrove-tuesday ash-wednesday palm-sunday maundy-thursday good-friday holy-saturday easter easter-monday
  orthodox-easter holy-week pentecost whit-monday memorial-day labor-day august-bank-holiday columbus-day election-day remembrance-sunday
  thanksgiving black-friday cyber-monday inauguration-day lunar-new-year passover rosh-hashanah yom-kippur sukkot hanukkah purim shavuot
  ramadan ashura islamic-new-year mawlid diwali`);

const OTHER_NAMES: Readonly<Record<string, string>> = {
  'mlk-day': 'martin luther king day; martin luther king jr. day; martin luther king, jr. day',
  'presidents-day': "presidents' day; president's day; washington's birthday",
  'shrove-tuesday': 'mardi gras; fat tuesday',
  easter: 'easter sunday',
  ascension: 'ascension day',
  pentecost: 'whit sunday',
  'mothers-day': "mother's day",
  'fathers-day': "father's day",
  'columbus-day': "indigenous peoples' day",
  thanksgiving: 'thanksgiving day',
  'lunar-new-year': "lunar new year's day; chinese new year; spring festival",
  'rosh-hashanah': 'rosh hashana; jewish new year',
  'yom-kippur': 'day of atonement',
  hanukkah: 'chanukah',
  'eid-al-fitr': 'eid al-fitr; eid ul-fitr; eid-al-fitr; eid-ul-fitr',
  'eid-al-adha': 'eid al-adha; eid ul-adha; eid-al-adha; feast of sacrifice',
  diwali: 'deepavali',
};

/** Month and day ("12-25") or ID by name. */
export const HOLIDAY_NAMES: Readonly<Record<string, string>> = Object.fromEntries([
  ...FIXED_DAYS.map((entry) => [entry.slice(0, -6), entry.slice(-5)]),
  ...NAMED_BY_ID.map((id) => [id.replaceAll('-', ' '), id]),
  ...Object.entries(OTHER_NAMES).flatMap(([id, names]) => phraseList(names).map((name) => [name, id])),
]);

/** Days in one country's calendar. Another country's name before them changes the day. */
export const HOLIDAYS_OF_COUNTRIES = wordList(`
  memorial-day labor-day thanksgiving election-day inauguration-day 11-11 06-14 mothers-day 05-09`);

/** Days that begin with the sighting of the moon, which may differ by a day between places. */
export const HOLIDAYS_BY_SIGHT: readonly string[] = ['ramadan', 'eid-al-fitr', 'eid-al-adha', 'ashura', 'islamic-new-year', 'mawlid'];

/** Single days in history with a name. */
export const DAYS_OF_HISTORY: Readonly<Record<string, { readonly year: number; readonly month: number; readonly day: number }>> = {
  'd-day': { year: 1944, month: 6, day: 6 },
  've day': { year: 1945, month: 5, day: 8 },
  'v-e day': { year: 1945, month: 5, day: 8 },
  'vj day': { year: 1945, month: 8, day: 15 },
  'v-j day': { year: 1945, month: 8, day: 15 },
  '9/11': { year: 2001, month: 9, day: 11 },
};
