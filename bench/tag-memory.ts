/** Tags the texts of a corpus once and prints the peak memory of the process in bytes. Started by `bench/dates.ts`. */
import { readFileSync } from 'node:fs';
import { datelineTagger } from './taggers/dateline-tagger';

const corpus: readonly { readonly dct: string; readonly text: string }[] = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8'));
for (const { text, dct } of corpus) datelineTagger(text, dct.slice(0, 10));
console.log(process.resourceUsage().maxRSS * 1024);
