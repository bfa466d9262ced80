/** `dateline tag`: only the temporal expressions of a corpus, as the corpora of temporal tagging write them. */
import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { z } from 'zod';
import { tag } from '@/engine/index';
import { tagTimexes } from '@/engine/resolve/tag-timexes';
import { badFile } from '../terminal/exit-codes';
import { showProgress } from '../terminal/progress';
import { placeOf, type Surroundings } from '../terminal/surroundings';

const corpusSchema = z.array(z.object({ doc: z.string(), dct: z.iso.date({ error: 'must be a day as YYYY-MM-DD' }), text: z.string() }));

const EXAMPLES = `Examples:
  dateline tag corpus.json > tagged.json
  cat corpus.json | dateline tag -
`;

export function addTag(program: Command, surroundings: Surroundings): void {
  program
    .command('tag')
    .description('Finds and values the temporal expressions of a corpus: [{doc, dct, text}] becomes [{doc, timex: […]}].')
    .argument('<corpus>', 'FILE or -')
    .addHelpText('before', EXAMPLES)
    .action((name: string) => tagCorpus(surroundings, name));
}

function tagCorpus(surroundings: Surroundings, name: string): void {
  const corpus = readCorpus(surroundings, name);
  const progress = showProgress(corpus.length);
  const result = corpus.map(({ doc, dct, text }) => {
    const timex = tagTimexes(tag(text, dct));
    progress.advance();
    return { doc, timex };
  });
  progress.clear();
  process.stdout.write(`${JSON.stringify(result)}\n`);
}

function readCorpus(surroundings: Surroundings, name: string): z.infer<typeof corpusSchema> {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(name === '-' ? 0 : placeOf(surroundings, name), 'utf8'));
  } catch (error) {
    throw badFile(`${name}: ${error instanceof Error ? error.message : 'cannot be read'}`);
  }
  const parsed = corpusSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw badFile(`${name}: ${issue?.path.join('.') || 'the corpus'}: ${issue?.message ?? 'is not valid'}`);
}
