/** The vocabulary is consistent: ids, parents, years in office, and the many names of a state lead to it. */
import { describe, expect, it } from 'vitest';
import { readText } from '../../engine/en/text/read-text';
import { buildActorIndex, findActors } from '../../engine/index';
import { EXTRACTION_VOCABULARY, VOCABULARY } from './load-vocabulary';

const byId = new Map(VOCABULARY.map((actor) => [actor.id, actor]));
const YEAR_OR_DAY = /^(?:1[6-9]|20)\d\d(?:-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))?$/;
const LONGEST_CAREER = 75;

describe('the vocabulary', () => {
  it('has each id once', () => {
    expect(byId.size).toBe(VOCABULARY.length);
  });

  it('names parents that exist, and nobody above himself', () => {
    const faults = VOCABULARY.filter(({ id, parent }) => parent !== undefined && (parent === id || !byId.has(parent)));
    expect(faults.map(({ id }) => id)).toEqual([]);
  });

  it('ends no term before it begins, and lets none last longer than a life in politics', () => {
    const faults = VOCABULARY.filter(({ active }) => {
      const { from, to } = active ?? {};
      if ([from, to].some((time) => time !== undefined && !YEAR_OR_DAY.test(time))) return true;
      const years = from !== undefined && to !== undefined ? Number(to.slice(0, 4)) - Number(from.slice(0, 4)) : 0;
      return years < 0 || years > LONGEST_CAREER || (from?.length === to?.length && from !== undefined && to !== undefined && from > to);
    });
    expect(faults.map(({ id, active }) => [id, active])).toEqual([]);
  });

  it('gives whoever stands for a state the country of that state', () => {
    const faults = VOCABULARY.filter(({ kind, parent, country }) => {
      const above = kind === 'person' || kind === 'organ' ? byId.get(parent ?? '') : undefined;
      return above?.kind === 'state' && above.country !== country;
    });
    expect(faults.map(({ id }) => id)).toEqual([]);
  });
});

const NAMES: Readonly<Record<string, string>> = {
  ARE: 'the UAE|the Emirates|Emirati|Abu Dhabi',
  BFA: 'Burkina Faso|Burkinabe|Ouagadougou',
  BLR: 'Belarus|Belarussian|Minsk',
  BRA: 'Brazil|Brasília|Itamaraty',
  CHL: 'Chile|La Moneda',
  CHN: 'the PRC|Zhongnanhai|Beijing|Peking',
  CIV: "Ivory Coast|Côte d'Ivoire|Ivorian|Yamoussoukro",
  COD: 'DR Congo|the DRC|Kinshasa|Congo-Kinshasa|Zaire',
  COG: 'the Republic of Congo|Brazzaville',
  CPV: 'Cape Verde|Cabo Verde|Praia',
  CZE: 'Czechia|the Czech Republic|Prague',
  ECU: 'Ecuadorean|Ecuadorian|Quito',
  ESH: 'Western Sahara|Sahrawi',
  FRA: "the Élysée|the Quai d'Orsay|Paris|French",
  GBR: 'the UK|Britain|British|Downing Street|Whitehall',
  GMB: 'the Gambia|Gambian|Banjul',
  IND: 'New Delhi|Rashtrapati Bhavan',
  KGZ: 'Kyrgyzstan|the Kyrgyz Republic|Bishkek',
  KOR: 'the ROK|South Korean|Seoul|the Blue House',
  LKA: 'Sri Lanka|Ceylon|Colombo',
  MDA: 'Moldova|Moldavian|Chisinau',
  MKD: 'North Macedonia|Macedonian|Skopje',
  MMR: 'Burma|Burmese|Myanmar|Naypyidaw|Nay Pyi Taw',
  NLD: 'the Netherlands|Dutch|Holland|The Hague',
  PHL: 'the Philippines|Filipino|Manila|Malacañang',
  PRK: 'the DPRK|North Korean|Pyongyang',
  PSE: 'Palestinian|Ramallah|the Palestinian Authority',
  RUS: 'the Kremlin|Moscow|the Russian Federation',
  SWZ: 'Eswatini|eSwatini|Swaziland',
  SYR: 'Syria|Damascus',
  TLS: 'East Timor|Timor-Leste|Timorese|Dili',
  TUR: 'Türkiye|Turkiye|Turkish|Ankara',
  UKR: 'Kyiv|Kiev|Ukrainian',
  USA: 'the US|the U.S.|American|Washington|the White House|Foggy Bottom',
  VAT: 'the Vatican|the Holy See',
  VNM: 'Vietnam|Viet Nam|Hanoi',
  XKX: 'Kosovo|Kosovar|Pristina',
};

describe('a state is found', () => {
  const index = buildActorIndex(EXTRACTION_VOCABULARY);
  const cases = Object.entries(NAMES).flatMap(([code, names]) => names.split('|').map((name) => [name, code] as const));
  it.each(cases)('as "%s"', (name, code) => {
    const opened = name.charAt(0) === 't' ? `T${name.slice(1)}` : name;
    const found = findActors(readText(`${opened} ministers condemned the raid, and ${name} condemned the raid.`), index);
    expect(found.map(({ country }) => country)).toContain(code);
  });
});
