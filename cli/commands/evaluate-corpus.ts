/** `dateline evaluate actions FILE`, and what it has in common with `dateline evaluate dates FILE`: reading a corpus and reporting. */
import { z } from 'zod';
import { scoreActions } from '@/engine/evaluate/score-actions';
import { classifyAction } from '@/engine/events/classify-action';
import { ACTION_IDS } from '@/engine/index';
import { readText } from '@/engine/text/read-text';
import { badFile } from '../terminal/exit-codes';

const labelledSentence = z.object({ text: z.string().min(1), event: z.enum(ACTION_IDS) });

/** One line of a report: what is counted, and the figure. */
export type ReportLine = readonly [string, string];

export interface CorpusReport {
  readonly score: object;
  readonly lines: readonly ReportLine[];
  /** printed below the lines as it stands */
  readonly details?: string;
}

export const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

/** `text` is JSON lines of {text, event}, a sentence and its action. */
export function evaluateActions(name: string, text: string): CorpusReport {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const sentences = lines.map((line, index) => checkCorpus(`${name}, line ${index + 1}`, labelledSentence, parseCorpus(name, line)));
  const score = scoreActions(
    sentences.map(({ text: body, event }) => {
      const [sentence] = readText(body).sentences;
      return { gold: event, found: sentence ? classifyAction(sentence) : null };
    }),
  );
  return {
    score,
    lines: [
      ['sentences', String(score.rows)],
      ['action right', percent(score.accuracy)],
      ['macro F1 over the frequent actions', percent(score.macroF1)],
    ],
  };
}

/** JSON, or an error that names the file. */
export function parseCorpus(name: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw badFile(`${name}: ${error instanceof Error ? error.message : 'is not JSON'}`);
  }
}

/** The value when it fits the schema, or an error that names the file and the place. */
export function checkCorpus<Schema extends z.ZodType>(name: string, schema: Schema, value: unknown): z.output<Schema> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw badFile(`${name}: ${issue?.path.join('.') || 'the corpus'}: ${issue?.message ?? 'is not valid'}`);
}
