/** Possessives in clauses that somebody reports: who takes part, and whom the title names. */
import { describe, expect, test } from 'vitest';
import { EXTRACTION_VOCABULARY } from '../../../../data/vocabulary/load-vocabulary';
import { buildActorIndex } from '../../../index';
import { extractByRules } from '../../../testing/extract-by-rules';

const vocabulary = buildActorIndex(EXTRACTION_VOCABULARY);

/** Title and actors of the last event: "Title: Peru i | Chile t". */
function last(body: string): string {
  const event = extractByRules({ title: '', body, published: '2024-06-12' }, { vocabulary }).events.at(-1);
  return `${event?.title}: ${event?.actors.map(({ name, role }) => `${name} ${role.charAt(0)}`).join(' | ')}`;
}

type Case = readonly [body: string, expected: string];

describe('what the speaker owns acts for the speaker, or is acted upon', () => {
  const cases: readonly Case[] = [
    ['Ukraine said on Tuesday its forces had destroyed a Russian ship.', "Ukraine's forces destroy a Russian ship: Ukraine i | Russia t"],
    ['Ukraine said late on Tuesday that its navy had sunk a Russian ship.', "Ukraine's navy sinks a Russian ship: Ukraine i | Russia t"],
    [
      "Ukraine's army said on Tuesday its troops had captured the town.",
      "Ukraine's troops capture the town: Army of Ukraine i | Ukraine i",
    ],
    ['Peru and Chile said on Tuesday their troops had begun joint drills.', "Peru and Chile's troops begin joint drills: Peru i | Chile i"],
    ['Turkey said on Tuesday its central bank had raised interest rates.', "Turkey's central bank raises interest rates: Turkey i"],
    [
      'Turkey said on Tuesday its foreign minister would visit Tehran on Friday.',
      "Turkey's foreign minister to visit Tehran: Turkey i | Iran t",
    ],
    ['Israel said on Tuesday its citizens had been detained in Turkey.', "Israel's citizens are detained in Turkey: Israel t"],
    [
      'China said on June 4 that three of its citizens had been killed in Pakistan.',
      "Three of China's citizens are killed in Pakistan: China t | Pakistan p",
    ],
    [
      'Keir Starmer said on Tuesday his government had recalled its ambassador to Iran.',
      "Keir Starmer's government recalls its ambassador to Iran: Keir Starmer i | Iran t | United Kingdom i",
    ],
  ];
  test.each(cases)('%s', (body, expected) => expect(last(body)).toBe(expected));
});

describe('what one does to another belongs to the speaker; a title leaves out an owner that may be either', () => {
  const cases: readonly Case[] = [
    [
      'Armenia said on Tuesday that Azerbaijan had shot down one of its drones.',
      "Azerbaijan shoots down one of Armenia's drones: Azerbaijan i | Armenia t",
    ],
    [
      "Armenia's defence ministry said on Tuesday that Azerbaijan had shot down its drone.",
      "Azerbaijan shoots down Armenia's drone: Azerbaijan i | Defence ministry of Armenia t | Armenia t",
    ],
    ['Poland said on Tuesday that Russia had violated its airspace.', "Russia violates Poland's airspace: Russia i | Poland t"],
    ['France said on Tuesday that Niger had expelled its ambassador.', "Niger expels France's ambassador: Niger i | France t"],
    ['Iran said on Tuesday that Pakistan had closed its border.', 'Pakistan closes its border: Pakistan i'],
    ['Russia said on Tuesday that Syria had destroyed its chemical weapons.', 'Syria destroys chemical weapons: Syria i'],
    ['Norway said on Tuesday that Iran had released three of its ships.', 'Iran releases three ships: Iran i'],
    [
      'Ukraine said on Tuesday that Russia had attacked Odesa with its drones.',
      'Russia attacks Odesa with its drones: Russia i | Ukraine t',
    ],
    ['Peru said on Tuesday that Chile had detained its own ambassador.', 'Chile detains its own ambassador: Chile i'],
  ];
  test.each(cases)('%s', (body, expected) => expect(last(body)).toBe(expected));
});

describe('what goes on behind a clause in between, what lies ahead, what nobody claims', () => {
  const cases: readonly Case[] = [
    [
      'The African Union suspended Gabon in August 2023 after soldiers seized power, and readmitted it in April 2024.',
      'African Union readmits Gabon: African Union i | Gabon t',
    ],
    ['No one has claimed responsibility for the attack in Karachi on Sunday.', 'Attack in Karachi: Pakistan p'],
    ['Kenya hopes to reach terms by Friday.', 'Kenya may agree terms: Kenya p'],
    [
      'Claudia Sheinbaum, who takes office on October 1, praised Chile.',
      'Claudia Sheinbaum to take office: Claudia Sheinbaum i | Mexico i',
    ],
  ];
  test.each(cases)('%s', (body, expected) => expect(last(body)).toBe(expected));
});
