/** Named days; `engine/calendar/holiday` computes their dates. National days: the first letters of the country, month and day. */
import { wordList } from '../words';

export const HOLIDAY_NAMES: Readonly<Record<string, string>> = {
  "new year's day": 'new-year',
  "new year's eve": 'new-year-eve',
  epiphany: 'epiphany',
  xmas: 'christmas',
  'orthodox christmas': 'orthodox-christmas',
  'groundhog day': 'groundhog-day',
  'martin luther king day': 'mlk-day',
  'martin luther king jr. day': 'mlk-day',
  'martin luther king, jr. day': 'mlk-day',
  'mlk day': 'mlk-day',
  'australia day': 'australia-day',
  "presidents' day": 'presidents-day',
  "president's day": 'presidents-day',
  'presidents day': 'presidents-day',
  "washington's birthday": 'presidents-day',
  "valentine's day": 'valentine',
  "st. patrick's day": 'st-patrick',
  "st patrick's day": 'st-patrick',
  'mardi gras': 'shrove-tuesday',
  'shrove tuesday': 'shrove-tuesday',
  'fat tuesday': 'shrove-tuesday',
  'ash wednesday': 'ash-wednesday',
  'palm sunday': 'palm-sunday',
  'maundy thursday': 'maundy-thursday',
  'good friday': 'good-friday',
  'holy saturday': 'holy-saturday',
  easter: 'easter',
  'easter sunday': 'easter',
  'easter monday': 'easter-monday',
  'orthodox easter': 'orthodox-easter',
  'holy week': 'holy-week',
  'ascension day': 'ascension',
  pentecost: 'pentecost',
  'whit sunday': 'pentecost',
  'whit monday': 'whit-monday',
  'earth day': 'earth-day',
  'anzac day': 'anzac-day',
  'may day': 'may-day',
  'victory day': 'victory-day',
  "mother's day": 'mothers-day',
  'memorial day': 'memorial-day',
  'flag day': 'flag-day',
  "father's day": 'fathers-day',
  juneteenth: 'juneteenth',
  'canada day': 'canada-day',
  'the fourth of july': 'independence-day',
  'bastille day': 'bastille-day',
  'labor day': 'labor-day',
  'august bank holiday': 'august-bank-holiday',
  'columbus day': 'columbus-day',
  "indigenous peoples' day": 'columbus-day',
  halloween: 'halloween',
  "all saints' day": 'all-saints',
  'all saints day': 'all-saints',
  "all souls' day": 'all-souls',
  'day of the dead': 'all-souls',
  'guy fawkes night': 'guy-fawkes',
  'bonfire night': 'guy-fawkes',
  'election day': 'election-day',
  'veterans day': 'veterans-day',
  "veterans' day": 'veterans-day',
  'armistice day': 'veterans-day',
  'remembrance day': 'veterans-day',
  'remembrance sunday': 'remembrance-sunday',
  'thanksgiving day': 'thanksgiving',
  thanksgiving: 'thanksgiving',
  'black friday': 'black-friday',
  'cyber monday': 'cyber-monday',
  'christmas eve': 'christmas-eve',
  'christmas day': 'christmas',
  christmas: 'christmas',
  'boxing day': 'boxing-day',
  "st. stephen's day": 'boxing-day',
  'inauguration day': 'inauguration-day',
  'lunar new year': 'lunar-new-year',
  "lunar new year's day": 'lunar-new-year',
  'chinese new year': 'lunar-new-year',
  'spring festival': 'lunar-new-year',
  'national day of china': 'china-national-day',
  passover: 'passover',
  'rosh hashanah': 'rosh-hashanah',
  'rosh hashana': 'rosh-hashanah',
  'jewish new year': 'rosh-hashanah',
  'yom kippur': 'yom-kippur',
  'day of atonement': 'yom-kippur',
  sukkot: 'sukkot',
  hanukkah: 'hanukkah',
  chanukah: 'hanukkah',
  purim: 'purim',
  shavuot: 'shavuot',
  ramadan: 'ramadan',
  'eid al-fitr': 'eid-al-fitr',
  'eid ul-fitr': 'eid-al-fitr',
  'eid-al-fitr': 'eid-al-fitr',
  'eid-ul-fitr': 'eid-al-fitr',
  'eid al-adha': 'eid-al-adha',
  'eid ul-adha': 'eid-al-adha',
  'eid-al-adha': 'eid-al-adha',
  'feast of sacrifice': 'eid-al-adha',
  ashura: 'ashura',
  'islamic new year': 'islamic-new-year',
  mawlid: 'mawlid',
  diwali: 'diwali',
  deepavali: 'diwali',
};

/** Days in one country's calendar. Another country's name before them changes the day. */
export const HOLIDAYS_OF_COUNTRIES = wordList(`
  memorial-day labor-day thanksgiving election-day inauguration-day veterans-day flag-day mothers-day victory-day`);

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

/** Month and day, "08-24", by the first letters of every word for the country: "Ukrain" for "Ukraine" and "Ukrainians". */
type Days = ReadonlyMap<string, string>;

/** "Ukrain824": the first letters of the words, then the month and the day in two digits. */
const days = (list: string): Days =>
  new Map(
    list.split(' ').map((entry) => {
      const [, name = '', month = '', day = ''] = /^(.*?)(\d+)(\d\d)$/.exec(entry) ?? [];
      return [name.replaceAll('_', ' '), `${month.padStart(2, '0')}-${day}`] as const;
    }),
  );

export const NATIONAL_DAYS: Readonly<Record<string, Days>> = {
  'independence day': days(
    'America704 U.S704 US704 USA704 United_States704 White_House704 Ukrain824 Kyiv824 India815 Delhi815 Pakistan814 Bangladesh326 Sri_Lanka204 Indonesia817 Philippin612 Filipino612 Poland1111 Polish1111 Pole1111 Finland1206 Finnish1206 Finn1206 Estonia224 Latvia1118 ' +
      'Lithuania216 Belarus703 Moldova827 Georgia526 Armenia921 Kazakh1216 Uzbek901 Kyrgyz831 Tajik909 Afghan819 Kosov217 Albania1128 Bulgaria922 Greece325 Greek325 Mexic916 Brazil907 Argentin709 Chile918 Peru728 Colombia720 ' +
      'Venezuela705 Bolivia806 Ecuador810 Guatemala915 Hondura915 Nicaragua915 Salvador915 Haiti101 Sudan101 South_Sudan709 Nigeria1001 Ghana306 Uganda1009 Tanzania1209 Rwanda701 Burundi701 Somali701 Zambia1024 ' +
      'Zimbabwe418 Mozambi625 Angola1111 Senegal404 Mali922 Niger803 Chad811 Gabon817 Togo427 Burkina805 Algeria705 Tunisia320 Morocc1118 Libya1224 Jordan525 Leban1122',
  ),
  'republic day': days('India126 Delhi126 Turk1029 Ital602'),
  'national day': days(
    'Chin1001 Taiwan1010 Singapore809 Vietnam902 France714 French714 Spain1012 Spanish1012 Swiss801 Romania1201 Saudi923 Qatar1218',
  ),
};
