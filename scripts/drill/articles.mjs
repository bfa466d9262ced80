/** Articles for the drill: many short ones, all different, each with dated events. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const STATES = ['France', 'Japan', 'Brazil', 'Kenya', 'Norway', 'India', 'Canada', 'Egypt', 'Chile', 'Poland'];
const DAY_MS = 86_400_000;

/** @param {string} directory @param {number} count @returns {string[]} the file names */
export function writeArticles(directory, count) {
  mkdirSync(directory, { recursive: true });
  return Array.from({ length: count }, (_, index) => {
    const published = new Date(Date.UTC(2021, 0, 4) + index * 5 * DAY_MS).toISOString().slice(0, 10);
    const [host, guest] = [STATES[index % 10], STATES[(index * 7 + 3) % 10]];
    const lines = [
      ...['---', `title: "Report ${index} from ${host}"`, 'source: Drill', `published: ${published}`, '---', ''],
      `The foreign ministers of ${host} and ${guest} met on Monday and signed an agreement on trade. Round ${index} of the talks begins next month.`,
      '',
    ];
    const name = `report-${String(index).padStart(4, '0')}.md`;
    writeFileSync(path.join(directory, name), lines.join('\n'));
    return name;
  });
}
