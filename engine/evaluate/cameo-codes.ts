/** Country codes of the CAMEO and PLOVER collections: three letters that name no state, and those that differ from ISO 3166. */

/** Bodies of several states, regions, and roles without a state. */
export const STATELESS_CODES: ReadonlySet<string> = new Set([
  'IGO',
  'NGO',
  'IMG',
  'MNC',
  'INT',
  'UIS',
  'EUR',
  'AFR',
  'ASA',
  'LAM',
  'MEA',
  'WST',
  'REB',
  'CVL',
  'GOV',
  'MIL',
]);

/** code in the collections → ISO 3166 alpha-3 */
export const ISO_OF_CODE: ReadonlyMap<string, string> = new Map([
  ['GER', 'DEU'],
  ['ITL', 'ITA'],
  ['JAP', 'JPN'],
  ['PAL', 'PSE'],
  ['ROM', 'ROU'],
  ['TMP', 'TLS'],
  ['VTN', 'VNM'],
  ['ZAR', 'COD'],
]);
