/** Days that each country keeps on a date of its own: the name of the day → how words for the country begin → month and day. */

/** Month and day, "08-24", by the beginning of every word that means the country: "Ukrain" of "Ukraine" and "Ukrainians". */
type Days = ReadonlyMap<string, string>;

/** "Ukrain824": the beginning of its words, the month and the day in two figures. */
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
