/** Writes data/vocabulary/states.json from ISO 3166 and data/vocabulary/state-overrides.json. Run it after editing the overrides. */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const require = createRequire(import.meta.url);
const countries = require('i18n-iso-countries');
const nationalities = require('i18n-nationality/langs/en.json').nationalities;
const FOLDER = path.resolve(import.meta.dirname, '../data/vocabulary');

countries.registerLocale(require('i18n-iso-countries/langs/en.json'));
const overrides = JSON.parse(readFileSync(path.join(FOLDER, 'state-overrides.json'), 'utf8'));
/** The package uses the user-assigned code XKK for Kosovo; the common one is XKX. */
const CODE_FIXES = { XKK: 'XKX' };
const TERRITORIES = new Set(
  'AIA ALA ASM ATA ATF ABW BES BLM BMU BVT CCK COK CUW CXR CYM ESH FLK FRO GGY GIB GLP GRL GUF GUM HKG HMD IMN IOT JEY MAC MAF MNP MSR MTQ MYT NCL NFK NIU PCN PRI PYF REU SGS SHN SJM SPM SXM TCA TKL UMI VGB VIR WLF'.split(
    ' ',
  ),
);

const slug = (name) =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
/** Names such as "Micronesia, Federated States of" or "Congolese (…)" are index entries, which texts do not use. */
const usable = (alias) => !/[,()]| - | or /.test(alias);

const entries = [];
for (const [alpha2, names] of Object.entries(countries.getNames('en', { select: 'all' }))) {
  const alpha3 = countries.alpha2ToAlpha3(alpha2);
  const code = CODE_FIXES[alpha3] ?? alpha3;
  const override = overrides[code];
  // A territory without its own override is too rarely an actor to justify its homonyms (Jersey, Reunion …).
  if (TERRITORIES.has(code) && !override) continue;
  const name = override?.name ?? names.find(usable) ?? names[0].replace(/[,(].*$/, '').trim();
  const demonym = override ? [] : [nationalities[alpha2]].filter(Boolean);
  const aliases = [...names.map((n) => n.replace(/^The /, '')), ...demonym, ...(override?.aliases ?? [])].filter(usable);
  entries.push({ code, name, aliases, seats: override?.seats ?? [], kind: TERRITORIES.has(code) ? 'territory' : 'state' });
}
for (const [code, override] of Object.entries(overrides)) if (override.former) entries.push({ code, ...override, kind: 'state' });

const taken = new Set(entries.map((entry) => entry.name));
const states = entries
  .map(({ code, name, aliases, seats, kind }) => ({
    id: slug(name),
    name,
    kind,
    aliases: [...new Set(aliases)].filter((alias) => !taken.has(alias)),
    country: code,
    ...(seats.length > 0 ? { seats } : {}),
  }))
  .sort((a, b) => (a.id < b.id ? -1 : 1));

writeFileSync(path.join(FOLDER, 'states.json'), `${JSON.stringify(states, null, 2)}\n`);
console.log(`${states.length} states and territories`);
