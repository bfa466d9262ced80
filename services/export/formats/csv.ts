/**
 * CSV after RFC 4180 with a byte-order mark, so that Excel reads it as UTF-8. A cell that a spreadsheet would take for a formula begins
 * with an apostrophe; years before our era are such cells too. Lists inside a cell are parted by "; ", quotations by a line break.
 */
import papaparse from 'papaparse';
import { ACTION_SCORES } from '@/domain/action-scores';
import { dateWords } from '@/domain/date-words';
import type { ExportHead, ExportRecord } from '@/domain/export/export-record';
import { articlesOf, eventUrl, sourceLine, sourceUrl } from './event-lines';
import type { Writer } from './format';

type Cell = string | number | boolean | null;

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
  themes: (event) => event.themes.map(({ id }) => id).join('; '),
  action: (event) => event.action,
  quad_class: (event) => ACTION_SCORES[event.action].quad,
  score: (event) => ACTION_SCORES[event.action].score,
  place: (event) => event.place,
  summary: (event) => event.summary,
  salience: (event) => event.salience,
  checked: (event) => event.checked,
  sources: (event) => articlesOf(event).map(sourceLine).join('; '),
  quotes: (event) => event.mentions.map(({ quote }) => quote).join('\n'),
  source_urls: (event, head) =>
    articlesOf(event)
      .map((mention) => sourceUrl(head, mention))
      .join(' '),
  url: (event, head) => eventUrl(head, event),
  version: (event) => event.version,
  created: (event) => event.createdAt,
  updated: (event) => event.updatedAt,
};

/** The package's own expression lets a formula through when a line break follows in the cell. */
const FORMULA = /^[=+\-@\t\r]/;
const NEWLINE = '\r\n';
const BYTE_ORDER_MARK = '\uFEFF';

export function csvFormat(head: ExportHead): Writer {
  const lines = (rows: readonly (readonly Cell[])[]): string =>
    `${papaparse.unparse(
      rows.map((row) => [...row]),
      { newline: NEWLINE, escapeFormulae: FORMULA },
    )}${NEWLINE}`;
  return {
    begin: () => BYTE_ORDER_MARK + lines([Object.keys(COLUMNS)]),
    add: (batch) => lines(batch.map((event) => Object.values(COLUMNS).map((cell) => cell(event, head)))),
    end: () => '',
  };
}
