/** What would be a headline: one reason after the other on made-up happenings, and the headlines of the demonstration articles. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import briefs from '@/data/gold/briefs.json';
import { PLACES, VOCABULARY } from '@/data/vocabulary/load-vocabulary';
import { buildActorIndex, combineSalience } from '../index';
import type { EventActor } from '../model/event';
import { extractByRules } from '../testing/extract-by-rules';
import { readSalience, type SalienceInput } from './event-salience';

const state = (actor: string, name: string, country: string, role: EventActor['role']): EventActor => ({
  actor,
  name,
  kind: 'state',
  role,
  country,
});
const CHILE = state('chile', 'Chile', 'CHL', 'initiator');
const PERU = state('peru', 'Peru', 'PER', 'participant');
const PLAIN: SalienceInput = {
  title: 'Chile and Peru meet in Lima',
  date: {
    edtf: '2024-06-11',
    earliest: '2024-06-11',
    latest: '2024-06-11',
    precision: 'day',
    qualifier: null,
    extent: 'within',
    basis: 'explicit',
  },
  status: 'happened',
  themes: ['meeting'],
  actors: [CHILE, PERU],
  offices: [],
  sentence: 4,
  sentences: 8,
  quoted: false,
  nounAlone: false,
  articleTitle: 'Copper price falls',
  published: '2024-06-12',
};
const year: SalienceInput['date'] = { ...PLAIN.date, edtf: '2019', earliest: '2019-01-01', latest: '2019-12-31', precision: 'year' };

/** [what is said of it, the happening, whether it is more or less of a headline than the plain one] */
const TABLE: readonly (readonly [what: string, change: Partial<SalienceInput>, sign: 1 | -1])[] = [
  ['in the headline', { articleTitle: 'Chile and Peru meet in Lima' }, 1],
  ['in the second half of a headline', { articleTitle: 'Copper price falls after Chile and Peru meet' }, 1],
  ['done by whom the headline begins with', { articleTitle: 'Chile looks abroad' }, 1],
  ['in the first sentence', { sentence: 0 }, 1],
  ['at the end', { sentence: 7 }, -1],
  ['a summit', { themes: ['summit'] }, 1],
  ['a sanction', { themes: ['sanction'] }, 1],
  ['a statement', { themes: ['statement'] }, -1],
  ['of no clear theme', { themes: ['other'] }, -1],
  ['with a president', { offices: ['President'] }, 1],
  ['with a minister', { offices: ['Foreign Minister'] }, 1],
  ['within one country', { actors: [CHILE] }, -1],
  ['of nobody named', { actors: [] }, -1],
  ['known by its year alone', { date: year }, -1],
  ['two months ago', { date: { ...PLAIN.date, edtf: '2024-04-02', earliest: '2024-04-02', latest: '2024-04-02' } }, -1],
  ['dated by what stands around it', { date: { ...PLAIN.date, basis: 'inferred' } }, -1],
  ['only possible', { status: 'hypothetical' }, -1],
  ['inside a quotation', { quoted: true }, -1],
];

describe('the salience of a happening', () => {
  it.each(TABLE)('%s', (_, change, sign) => {
    const plain = readSalience(PLAIN).salience;
    const changed = readSalience({ ...PLAIN, ...change });
    expect(Math.sign(Math.round((changed.salience - plain) * 100))).toBe(sign);
    expect(changed.trace.note).toMatch(/^Weighed: any happening \+0\.20/);
  });

  it('grows with each further report, and less with each further mention', () => {
    const once = { report: 'a', salience: 0.5 };
    expect(combineSalience([once])).toBe(0.5);
    expect(combineSalience([once, { report: 'b', salience: 0.4 }])).toBe(0.58);
    expect(combineSalience([once, { report: 'a', salience: 0.4 }])).toBe(0.53);
    expect(combineSalience(Array.from({ length: 20 }, (_, report) => ({ report, salience: 0.9 })))).toBe(1);
  });
});

/** The event of each headline, by its id in data/gold/briefs.json. */
const HEADLINES: Readonly<Record<string, string>> = {
  '001': 'munich-2023',
  '002': 'pla-april-2023',
  '003': 'raimondo-wang-wentao',
  '004': 'blinken-beijing-2023',
  '005': 'yellen-beijing-2023',
  '006': 'outbound-order',
  '007': 'han-blinken',
  '008': 'graphite-announced',
  '009': 'wang-washington',
  '010': 'yellen-he',
  '011': 'filoli',
  '012': 'graphite-in-force',
  '013': 'brown-liu',
  '014': 'dpct',
  '015': 'nauru-break',
  '016': 'counternarcotics',
  '017': 'blinken-xi-2024',
  '018': 'ev-tariffs',
  '019': 'austin-dong-singapore',
  '020': 'vientiane',
  '021': 'sullivan-xi',
  '022': 'blinken-wang-ny',
  '023': 'pla-october-2024',
  '024': 'lima',
};

const vocabulary = buildActorIndex([...VOCABULARY, ...PLACES]);
const folder = fileURLToPath(new URL('../../data/articles/', import.meta.url));
const told = briefs.map(({ doc, title, published, events }) => {
  const file = readdirSync(folder).find((name) => name.startsWith(doc)) ?? '';
  const [, body = ''] = /^---\n[\s\S]*?\n---\n\n([\s\S]*)\n$/.exec(readFileSync(`${folder}${file}`, 'utf8')) ?? [];
  const found = extractByRules({ title, body, published }, { vocabulary }).events;
  const salienceOf = (quote: string): number | undefined => {
    const [from, to] = [body.indexOf(quote), body.indexOf(quote) + quote.length];
    return found.find(({ mentions }) => mentions.some(({ trigger }) => trigger.start >= from && trigger.end <= to))?.salience;
  };
  const weighed = events.map(({ id, quote, salience }) => ({ id: id.slice(4), gold: salience, salience: salienceOf(quote) ?? 0 }));
  return { number: doc.slice(0, 3), top: Math.max(...found.map(({ salience }) => salience)), weighed };
});

describe('in the demonstration articles', () => {
  it('the event of the headline is the most salient one in all 24', () => {
    const right = told.filter(({ number, top, weighed }) =>
      weighed.some(({ id, salience }) => id === HEADLINES[number] && salience === top),
    );
    expect(right.length).toBe(24);
  });

  it('what stands in the background is mostly printed small, and never as a headline', () => {
    const background = told.flatMap(({ weighed }) => weighed.filter(({ gold }) => gold === 'background'));
    expect(background.filter(({ salience }) => salience < 0.4).length / background.length).toBeGreaterThan(0.6);
    expect(background.filter(({ salience }) => salience >= 0.7)).toEqual([]);
  });

  it('all three sizes of titles are used', () => {
    const all = told.flatMap(({ weighed }) => weighed.map(({ salience }) => salience));
    const shares = [all.filter((one) => one >= 0.7), all.filter((one) => one >= 0.4 && one < 0.7), all.filter((one) => one < 0.4)].map(
      ({ length }) => length / all.length,
    );
    for (const share of shares) expect(share).toBeGreaterThan(0.15);
  });
});
