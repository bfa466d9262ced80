/** Maps each format to its writer. */
import type { FormatId } from '@/domain/export/formats';
import { csvFormat } from './csv';
import { atomFormat, jsonFeedFormat } from './feeds';
import type { Format } from './format';
import { icsFormat } from './ics';
import { jsonFormat } from './json';
import { markdownFormat } from './markdown';
import { timelineJsFormat } from './timelinejs';

export const FORMAT_WRITERS: Readonly<Record<FormatId, Format>> = {
  csv: csvFormat,
  json: jsonFormat,
  md: markdownFormat,
  ics: icsFormat,
  atom: atomFormat,
  jsonfeed: jsonFeedFormat,
  timelinejs: timelineJsFormat,
};
