/** `dateline reread`: shows what this engine version reads differently in the stored articles; `--apply` saves the changes. */
import { type Command, InvalidArgumentError } from 'commander';
import { terminalMessage } from '@/db/failures';
import { type ArticleRereading, rereadingWords } from '@/domain/desk/reextraction';
import { isDatelineError } from '@/domain/errors';
import { counted, numberWords } from '@/domain/text/counted';
import { EXIT, exitCodeOf } from '@/services/control/exit-codes';
import type { Surroundings } from '../terminal/exit-codes';
import { type Store, withStore } from '../terminal/open-store';
import { type Reader, readerOption } from '../terminal/reader-option';

const EXAMPLES = `Examples:
  dateline reread                 list the changes without applying them
  dateline reread --article 12    the same for one article
  dateline reread --apply         apply the changes, but keep editors' decisions
  dateline reread --reader both   list the articles that the model has not read, with an estimate of the tokens

Articles whose extraction took too long or needed too much memory are retried.
`;

interface Options {
  readonly article?: number;
  readonly apply?: boolean;
  readonly reader: Reader;
}

export function addReread(program: Command, surroundings: Surroundings): void {
  program
    .command('reread')
    .description('Re-runs extraction on stored articles with this version of the engine.')
    .addHelpText('before', EXAMPLES)
    .option('--article <id>', 'only this article', articleId)
    .option('--apply', 'apply the changes')
    .addOption(readerOption())
    .action((options: Options) => reread(options, surroundings));
}

function articleId(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new InvalidArgumentError('Enter an article ID.');
  return Number(text);
}

const reread = ({ article, apply = false, reader }: Options, surroundings: Surroundings): Promise<void> =>
  withStore({}, async (store) => {
    if (reader !== 'engine') return await readWithModel(store, { article, apply }, surroundings);
    let count = 0;
    for await (const id of article === undefined ? outdated(store) : [article]) {
      count += await rereadOne(store, { article: id, apply }, surroundings);
    }
    const what = counted(count, 'article');
    if (count === 0 && surroundings.exitCode === 0) console.error('All articles were extracted by this version of the engine.');
    else
      console.error(
        apply ? `Changes applied to ${what}.` : `Compared ${what}. Nothing was changed. To apply the differences, add --apply.`,
      );
  });

/** Without `apply`, sends nothing to the model. Reports a failure and continues with the other articles, unless the key is rejected. */
async function readWithModel(
  store: Store,
  { article, apply }: { readonly article: number | undefined; readonly apply: boolean },
  surroundings: Surroundings,
): Promise<void> {
  const total = { articles: 0, tokens: 0 };
  for await (const { id, title, tokens } of unreadByModel(store, article)) {
    if (!apply) process.stdout.write(`article ${id}: ${title.replace(/\p{Cc}+/gu, ' ')}: about ${numberWords(tokens)} tokens\n`);
    else
      try {
        print(await store.run('read-with-model', { article: id }));
      } catch (error) {
        const exitCode = exitCodeOf(error);
        // every other article would get the same rejection
        if (exitCode === EXIT.configuration) throw error;
        if (exitCode === EXIT.unavailable && !isDatelineError(error)) throw error;
        console.error(`dateline: article ${id}: ${terminalMessage(error)}`);
        surroundings.exitCode = Math.max(surroundings.exitCode, exitCode);
        continue;
      }
    total.articles += 1;
    total.tokens += tokens;
  }
  const what = counted(total.articles, 'article');
  console.error(
    apply
      ? `The model read ${what}.`
      : `About ${numberWords(total.tokens)} tokens for ${what}. Nothing was sent. To read ${total.articles === 1 ? 'it' : 'them'}, add --apply.`,
  );
}

async function* unreadByModel(store: Store, article: number | undefined) {
  for (let after = 0; ; ) {
    const found = await store.run('unread-by-model', { after, ...(article === undefined ? {} : { article }) });
    yield* found;
    const last = found.at(-1);
    if (last === undefined) return;
    after = last.id;
  }
}

/** Returns the number of articles read. An article over its budget is reported, and the others continue. */
async function rereadOne(
  store: Store,
  asked: { readonly article: number; readonly apply: boolean },
  surroundings: Surroundings,
): Promise<number> {
  try {
    print(await store.run('reread', asked));
    return 1;
  } catch (error) {
    if (!isDatelineError(error) || error.code !== 'unavailable') throw error;
    console.error(`dateline: article ${asked.article}: ${error.message}`);
    surroundings.exitCode = exitCodeOf(error);
    return 0;
  }
}

async function* outdated(store: Store): AsyncGenerator<number, void> {
  for (let after = 0; ; ) {
    const { ids } = await store.run('outdated', { after });
    if (ids.length === 0) return;
    yield* ids;
    after = ids.at(-1) ?? after;
  }
}

function print(reading: ArticleRereading): void {
  const { articleId: id, title, from, to, adds, leftOut, changes, drops } = reading;
  const mark = (kept: boolean): string => (kept ? ', kept because an editor changed it' : '');
  const lines = [
    `article ${id}: ${title} (${from} → ${to}): ${rereadingWords(reading)}`,
    ...adds.map((one) => `  + ${one.title} (${one.edtf})`),
    ...leftOut.map((one) => `  . ${one.title} (${one.edtf}), skipped because an editor rejected it`),
    ...changes.flatMap((one) => [
      `  ~ event ${one.eventId}: ${one.title}${mark(one.kept)}`,
      ...one.fields.map(({ label, before, after }) => `      ${label}: ${before} → ${after}`),
    ]),
    ...drops.map((one) => `  - event ${one.eventId}: ${one.title}${mark(one.kept)}`),
  ];
  process.stdout.write(`${lines.map((line) => line.replace(/\p{Cc}+/gu, ' ')).join('\n')}\n`);
}
