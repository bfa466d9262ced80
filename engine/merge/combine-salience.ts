/** How much an event is news, by how much each of its mentions is: more reports make it more. */

/** what each further report adds, and how many of them count */
const REPORT = 0.08;
const MOST_REPORTS = 4;
/** the same of further mentions in one report */
const MENTION = 0.03;
const MOST_MENTIONS = 2;

/** 0..1, two decimals. `report` tells which text a mention is in; there must be a mention. */
export function combineSalience(mentions: readonly { readonly report: string | number; readonly salience: number }[]): number {
  const reports = new Set(mentions.map(({ report }) => report)).size;
  const further = Math.min(reports - 1, MOST_REPORTS);
  const repeated = Math.min(mentions.length - reports, MOST_MENTIONS);
  const sum = Math.max(...mentions.map(({ salience }) => salience)) + REPORT * further + MENTION * repeated;
  return Math.round(Math.min(1, Math.max(0, sum)) * 100) / 100;
}
