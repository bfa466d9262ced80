/** Writes events as CSV with a byte-order mark. Years BC start with an apostrophe, because a spreadsheet would read them as formulas. */
import papaparse from 'papaparse';
import { idsOf } from '@/db/database';
import { scoreOfAction } from '@/domain/action-scores';
import { dateWords } from '@/domain/dates/date-words';
import type { ExportHead, ExportRecord } from '@/domain/export/export-record';
import { webUrl } from '@/domain/hrefs';
import { referenceName } from '@/domain/labels';
import { articlesOf, eventUrl, oneLine, sourceLine, sourceUrl, type Writer } from './format';

export type Cell = string | number | boolean | null;

/** Also matches full-width signs and leading white space. The expression of papaparse misses formulas with a line break. */
const FORMULA = /^(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/;
const NEWLINE = '\r\n';

/** At the start of a file, so that Excel reads it as UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF';

/** RFC 4180, with a line break after each row. A cell that a spreadsheet would read as a formula starts with an apostrophe. */
export const csvLines = (rows: readonly (readonly Cell[])[]): string =>
  `${papaparse.unparse(
    rows.map((row) => [...row]),
    { newline: NEWLINE, escapeFormulae: FORMULA },
  )}${NEWLINE}`;

const COLUMNS: Readonly<Record<string, (event: ExportRecord, head: ExportHead) => Cell>> = {
  id: (event) => event.id,
  title: (event) => event.title,
  date_words: (event) => dateWords(event.date),
  edtf: (event) => event.date.edtf,
  earliest: (event) => event.date.earliest,
  latest: (event) => event.date.latest,
  precision: (event) => event.date.precision,
  qualifier: (event) => event.date.qualifier,
  extent: (event) => event.date.extent,
  date_basis: (event) => event.date.basis,
  date_text: (event) => event.date.words,
  status: (event) => event.status,
  polarity: (event) => event.polarity,
  outcome: (event) => event.outcome,
  actors: (event) => event.actors.map(({ name, role }) => `${name} (${role})`).join('; '),
  actor_ids: (event) => event.actors.map(({ slug }) => slug).join('; '),
  themes: (event) => idsOf(event.themes).join('; '),
  action: (event) => event.action,
  quad_class: (event) => scoreOfAction(event.action).quad,
  score: (event) => scoreOfAction(event.action).score,
  place: (event) => event.place,
  summary: (event) => event.summary,
  salience: (event) => event.salience,
  checked: (event) => event.checked,
  sources: (event) =>
    [...articlesOf(event).map(sourceLine), ...(event.reference ? [oneLine(referenceName(event.reference))] : [])].join('; '),
  quotes: (event) => [...event.mentions, ...(event.reference ? [event.reference] : [])].flatMap(({ quote }) => quote ?? []).join('\n'),
  source_urls: (event, head) =>
    [...articlesOf(event).map((mention) => sourceUrl(head, mention)), webUrl(event.reference?.url ?? null)]
      .filter((url) => url !== null)
      .join(' '),
  url: (event, head) => eventUrl(head, event),
  version: (event) => event.version,
  created: (event) => event.createdAt,
  updated: (event) => event.updatedAt,
  confidence: (event) => event.confidence,
};

export function csvFormat(head: ExportHead): Writer {
  return {
    begin: () => BYTE_ORDER_MARK + csvLines([Object.keys(COLUMNS)]),
    add: (batch) => csvLines(batch.map((event) => Object.values(COLUMNS).map((cell) => cell(event, head)))),
    end: () => '',
  };
}
