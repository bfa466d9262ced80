/** `dateline export`: exports the events of a view, identical to the site's `/timeline.csv` and other formats. */
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Command, Option } from 'commander';
import { exportHref, FORMAT_IDS, FORMATS, type FormatId } from '@/domain/export/formats';
import { timelineHref } from '@/domain/filters/timeline-filters';
import { counted } from '@/domain/text/counted';
import { replaceFile } from '@/services/database/replace-file';
import { writeExport } from '@/services/export/format';
import { FORMAT_WRITERS } from '@/services/export/format-writers';
import { placeOf, type Surroundings, usageError } from '../terminal/exit-codes';
import { withStore } from '../terminal/open-store';
import { readEvents } from '../terminal/read-events';

interface Options {
  readonly format: FormatId;
  readonly filter?: string;
  readonly query?: string;
  readonly out?: string;
}

const EXAMPLES = `Examples:
  dateline export --format csv --out events.csv                        every published event
  dateline export --format ics --filter "actor=china&theme=sanction"   filters from a URL
  dateline export --format md --query "actor:China after:2023"         a search query
`;

export function addExport(program: Command, surroundings: Surroundings): void {
  const formats = FORMAT_IDS.map((id) => `${id} (${FORMATS[id].label})`).join(', ');
  program
    .command('export')
    .description('Exports the published events.')
    .addOption(new Option('--format <format>', `one of ${formats}`).choices(FORMAT_IDS).makeOptionMandatory())
    .option('--filter <filter>', 'filters: the part after the question mark in a timeline URL')
    .option('--query <query>', 'search terms and operators, as in "dateline query"')
    .option('--out <file>', 'file to write (default: standard output)')
    .addHelpText('before', EXAMPLES)
    .action((options: Options) => exportEvents(surroundings, options));
}

function exportEvents(surroundings: Surroundings, { format, filter, query, out }: Options): Promise<void> {
  if (filter !== undefined && query !== undefined) throw usageError('Use either --filter or --query, not both');
  return withStore({ onlyThere: true }, async (store) => {
    const order = format === 'atom' || format === 'jsonfeed' ? 'changed' : undefined;
    const { view, batches } = await readEvents(store, { filter: filter?.replace(/^[^?]*\?/, ''), query, order });
    for (const one of view.dropped) console.error(`dateline: ignored: ${one}`);
    const origin = store.origin();
    const head = {
      site: view.site,
      title: `${view.site}: ${view.title}`,
      origin,
      page: `${origin}${timelineHref({ ...view.filters, page: 1 })}`,
      self: `${origin}${exportHref(view.filters, format)}`,
      changedAt: view.changedAt,
    };
    const pieces = Readable.from(writeExport(FORMAT_WRITERS[format], head, batches), { objectMode: false, highWaterMark: 1 });
    if (out === undefined) await pipeline(pieces, process.stdout, { end: false });
    else await replaceFile(placeOf(surroundings, out), (file) => pipeline(pieces, file), { takesDevices: true });
    console.error(counted(view.ids.length, 'event'));
  });
}
