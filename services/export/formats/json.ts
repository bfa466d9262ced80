/** The whole record as JSON, one event a line inside the list. */
import type { ExportHead } from '@/domain/export/export-record';
import { LICENSE } from '@/domain/export/formats';
import { eventJson } from './event-json';
import type { Writer } from './format';

export function jsonFormat(head: ExportHead): Writer {
  let first = true;
  const about = {
    title: head.title,
    page: head.page,
    self: head.self,
    changed: head.changedAt,
    license: LICENSE.url,
    rights: LICENSE.words,
  };
  return {
    begin: () => `{"about":${JSON.stringify(about)},\n"events":[`,
    add(batch) {
      const lines = batch.map((event) => JSON.stringify(eventJson(head.origin, event))).join(',\n');
      const text = first ? `\n${lines}` : `,\n${lines}`;
      first = false;
      return text;
    },
    end: () => '\n]}\n',
  };
}
