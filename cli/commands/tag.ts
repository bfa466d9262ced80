/** `dateline tag`: tags only the date expressions of a corpus, as TIMEX3 in the usual formats of temporal tagging. */
import { readFileSync } from 'node:fs';
import { type Command, Option } from 'commander';
import { z } from 'zod';
import { annotateTimexes, type Timex3Annotation, tag } from '@/engine/index';
import { checkCorpus, datedText, parseCorpus } from '../evaluate/evaluate-corpus';
import { badFile, placeOf, type Surroundings, usageError } from '../terminal/exit-codes';
import { timexJson } from '../terminal/json';
import { outputDirectory } from '../terminal/output-directory';
import { showProgress } from '../terminal/progress';
import { timexTimeml } from '../terminal/timeml';

const corpusSchema = z.array(datedText);
type Corpus = z.infer<typeof corpusSchema>;
type Tagged = Corpus[number] & { readonly annotation: Timex3Annotation };

interface Options {
  readonly format: 'json' | 'timeml';
  readonly out?: string;
}

const EXAMPLES = `Examples:
  dateline tag corpus.json > tagged.json
  cat corpus.json | dateline tag -
  dateline tag corpus.json --format timeml --out tagged
`;

export function addTag(program: Command, surroundings: Surroundings): void {
  program
    .command('tag')
    .description('Annotates the date phrases of a corpus as TIMEX3: [{doc, dct, text}] becomes [{doc, timex: […]}].')
    .argument('<corpus>', 'FILE or - (standard input)')
    .addOption(new Option('--format <format>', 'output format').choices(['json', 'timeml']).default('json'))
    .option('--out <dir>', 'write a TimeML file for each document to this directory')
    .addHelpText('before', EXAMPLES)
    .action((name: string, options: Options) => tagCorpus(surroundings, name, options));
}

function tagCorpus(surroundings: Surroundings, name: string, { format, out }: Options): void {
  if (format === 'json' && out !== undefined) throw usageError('--out requires --format timeml');
  const corpus = readCorpus(surroundings, name);
  if (format === 'timeml' && out === undefined && corpus.length !== 1)
    throw usageError('TimeML for more than one document requires --out DIR');
  const progress = showProgress(corpus.length);
  const tagged = corpus.map((one): Tagged => {
    const annotation = annotateTimexes(tag(one.text, one.dct), one.text, one.dct);
    progress.advance();
    return { ...one, annotation };
  });
  progress.clear();
  if (format === 'json')
    process.stdout.write(`${JSON.stringify(tagged.map(({ doc, annotation }) => ({ doc, ...timexJson(annotation) })))}\n`);
  else writeTimeml(surroundings, tagged, out);
}

/** Writes to stdout, or to one file per document, named after it. */
function writeTimeml(surroundings: Surroundings, tagged: readonly Tagged[], out: string | undefined): void {
  const directory = out === undefined ? null : outputDirectory(surroundings, out);
  for (const { doc, dct, text, annotation } of tagged) {
    const document = timexTimeml({ docId: doc, published: dct }, text, annotation);
    if (directory === null) process.stdout.write(document);
    else directory.write(fileName(doc), 'tml', document);
  }
}

const fileName = (doc: string): string => doc.replace(/[^\p{L}\p{N}._-]+/gu, '_').replace(/^\.+/, '_') || 'document';

function readCorpus(surroundings: Surroundings, name: string): Corpus {
  let text: string;
  try {
    text = readFileSync(name === '-' ? 0 : placeOf(surroundings, name), 'utf8');
  } catch (error) {
    throw badFile(`${name}: could not read the file${error instanceof Error ? ` (${error.message})` : ''}. Check the path and try again.`);
  }
  return checkCorpus(name, corpusSchema, parseCorpus(name, text));
}
