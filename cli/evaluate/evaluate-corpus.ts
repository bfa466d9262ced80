/** `dateline evaluate actions FILE`, and the report shared with `dateline evaluate dates FILE`. */
import { z } from 'zod';
import { EXTRACTION_VOCABULARY } from '@/data/vocabulary/load-vocabulary';
import { ACTION_IDS, buildActorIndex } from '@/engine/index';
import { actorMentions, classifyAction, ENGLISH_CLASSIFIERS, findInSentences, readText, tagWords } from '@/engine/pipeline';
import { badFile } from '../terminal/exit-codes';
import type { Rates } from './rates';
import { scoreActions } from './score-actions';

/** Parses JSON; throws an error that names the file. */
export function parseCorpus(name: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw badFile(`${name}: the file is not valid JSON${error instanceof Error ? ` (${error.message})` : ''}. Correct it and try again.`);
  }
}

/** Validates against the schema; throws an error that names the file and the path. */
export function checkCorpus<Schema extends z.ZodType>(name: string, schema: Schema, value: unknown): z.output<Schema> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw badFile(`${name}: ${issue?.path.join('.') || 'the corpus'}: ${issue?.message ?? 'is invalid'}`);
}

/** A text whose dates are tagged; `dct` is the day it was created. */
export const datedText = z.object({ doc: z.string(), dct: z.iso.date({ error: 'must be a date like 2024-01-09' }), text: z.string() });

const labelledSentence = z.object({ text: z.string().min(1), event: z.enum(ACTION_IDS) });

/** A file or directory to measure on: its name as the person entered it, and its path. */
export interface Corpus {
  readonly name: string;
  readonly place: string;
}

/** One line of a report: label and figure. */
export type ReportLine = readonly [string, string];

export interface CorpusReport {
  readonly score: object;
  readonly lines: readonly ReportLine[];
  readonly details?: string;
}

export const percent = (share: number): string => `${(share * 100).toFixed(1)}%`;
export const threeRates = ({ precision, recall, f1 }: Rates): string => [precision, recall, f1].map(percent).join(' / ');

/** `text` contains JSON lines of {text, event}: a sentence and its action. */
export function evaluateActions(name: string, text: string): CorpusReport {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const sentences = lines.map((line, index) => checkCorpus(`${name}, line ${index + 1}`, labelledSentence, parseCorpus(name, line)));
  const index = buildActorIndex(EXTRACTION_VOCABULARY);
  const score = scoreActions(
    sentences.map(({ text: body, event }) => {
      const read = readText(body);
      const [sentence] = read.sentences;
      const actors = actorMentions(findInSentences(read, index));
      return { gold: event, found: sentence ? classifyAction(ENGLISH_CLASSIFIERS, sentence, actors, tagWords) : null };
    }),
  );
  return {
    score,
    lines: [
      ['sentences', String(score.rows)],
      ['correct action', percent(score.accuracy)],
      ['macro F1 of the frequent actions', percent(score.macroF1)],
    ],
  };
}
