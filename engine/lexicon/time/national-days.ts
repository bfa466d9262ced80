/** Days that each country keeps on a date of its own: the name of the day → what the country is called → month and day. */

/** Month and day by every word that means the country. */
type Days = ReadonlyMap<string, string>;

const days = (lines: string): Days =>
  new Map(
    lines
      .trim()
      .split(/\s*\n\s*/)
      .flatMap((line) => {
        const [names = '', day = ''] = line.split(' = ');
        return names.split('|').map((name) => [name, day] as const);
      }),
  );

export const NATIONAL_DAYS: Readonly<Record<string, Days>> = {
  'independence day': days(`
    America|American|Americans|U.S|US|USA|United States|White House = 07-04
    Ukraine|Ukrainian|Ukrainians|Kyiv|Kiev = 08-24
    India|Indian|Indians|Delhi = 08-15
    Pakistan|Pakistani|Pakistanis|Islamabad = 08-14
    Bangladesh|Bangladeshi|Dhaka = 03-26
    Sri Lanka|Sri Lankan|Colombo = 02-04
    Indonesia|Indonesian|Jakarta = 08-17
    Philippines|Philippine|Filipino|Filipinos|Manila = 06-12
    Poland|Polish|Warsaw = 11-11
    Finland|Finnish|Helsinki = 12-06
    Estonia|Estonian|Tallinn = 02-24
    Latvia|Latvian|Riga = 11-18
    Lithuania|Lithuanian|Vilnius = 02-16
    Belarus|Belarusian|Minsk = 07-03
    Moldova|Moldovan|Chisinau = 08-27
    Georgia|Georgian|Tbilisi = 05-26
    Armenia|Armenian|Yerevan = 09-21
    Kazakhstan|Kazakh|Astana = 12-16
    Uzbekistan|Uzbek|Tashkent = 09-01
    Kyrgyzstan|Kyrgyz|Bishkek = 08-31
    Tajikistan|Tajik|Dushanbe = 09-09
    Afghanistan|Afghan|Afghans|Kabul = 08-19
    Kosovo|Kosovar|Pristina = 02-17
    Albania|Albanian|Tirana = 11-28
    Bulgaria|Bulgarian|Sofia = 09-22
    Greece|Greek|Athens = 03-25
    Mexico|Mexican|Mexicans = 09-16
    Brazil|Brazilian|Brazilians|Brasília|Brasilia = 09-07
    Argentina|Argentine|Buenos Aires = 07-09
    Chile|Chilean|Santiago = 09-18
    Peru|Peruvian|Lima = 07-28
    Colombia|Colombian|Bogotá|Bogota = 07-20
    Venezuela|Venezuelan|Caracas = 07-05
    Bolivia|Bolivian = 08-06
    Ecuador|Ecuadorian|Quito = 08-10
    Uruguay|Uruguayan = 08-25
    Guatemala|Guatemalan|Honduras|Honduran|Nicaragua|Nicaraguan|El Salvador|Salvadoran|Costa Rica|Costa Rican = 09-15
    Haiti|Haitian|Sudan|Sudanese = 01-01
    South Sudan|South Sudanese|Juba = 07-09
    Nigeria|Nigerian|Abuja = 10-01
    Ghana|Ghanaian|Accra = 03-06
    Uganda|Ugandan|Kampala = 10-09
    Tanzania|Tanzanian = 12-09
    Rwanda|Rwandan|Burundi|Burundian|Somalia|Somali = 07-01
    Zambia|Zambian|Lusaka = 10-24
    Zimbabwe|Zimbabwean|Harare = 04-18
    Malawi|Malawian = 07-06
    Mozambique|Mozambican|Maputo = 06-25
    Angola|Angolan|Luanda = 11-11
    Namibia|Namibian = 03-21
    Senegal|Senegalese|Dakar = 04-04
    Mali|Malian|Bamako = 09-22
    Niger|Niamey = 08-03
    Chad|Chadian = 08-11
    Gabon|Gabonese = 08-17
    Ivory Coast|Ivorian = 08-07
    Togo|Togolese = 04-27
    Burkina Faso|Ouagadougou = 08-05
    Eritrea|Eritrean = 05-24
    Algeria|Algerian|Algiers = 07-05
    Tunisia|Tunisian|Tunis = 03-20
    Morocco|Moroccan|Rabat = 11-18
    Libya|Libyan = 12-24
    Jordan|Jordanian|Amman = 05-25
    Lebanon|Lebanese|Beirut = 11-22
  `),
  'republic day': days(`
    India|Indian|Indians|Delhi = 01-26
    Turkey|Turkish|Türkiye|Ankara = 10-29
    Italy|Italian|Italians|Rome = 06-02
  `),
  'national day': days(`
    China|Chinese|Beijing = 10-01
    Taiwan|Taiwanese|Taipei = 10-10
    Singapore|Singaporean = 08-09
    Vietnam|Vietnamese|Hanoi = 09-02
    France|French|Paris = 07-14
    Spain|Spanish|Madrid = 10-12
    Belgium|Belgian|Brussels = 07-21
    Switzerland|Swiss|Bern = 08-01
    Austria|Austrian|Vienna = 10-26
    Romania|Romanian|Bucharest = 12-01
    Sweden|Swedish|Stockholm = 06-06
    Iceland|Icelandic|Reykjavik = 06-17
    Saudi Arabia|Saudi|Riyadh = 09-23
    Qatar|Qatari|Doha = 12-18
    Kuwait|Kuwaiti = 02-25
    UAE|Emirati|United Arab Emirates = 12-02
  `),
};
