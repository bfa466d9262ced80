/** `dateline evaluate dates FILE` and `dateline evaluate actions FILE`: the scorers on a marked-up corpus of one's own. */
import { z } from 'zod';
import { scoreActions } from '@/engine/evaluate/score-actions';
import { type DateScore, scoreDates } from '@/engine/evaluate/score-dates';
import { classifyAction } from '@/engine/events/classify-action';
import { ACTION_IDS, tag } from '@/engine/index';
import { tagTimexes } from '@/engine/resolve/tag-timexes';
import { readText } from '@/engine/text/read-text';
import { badFile } from '../terminal/exit-codes';

const markedText = z.object({
  doc: z.string(),
  dct: z.iso.date({ error: 'must be a day as YYYY-MM-DD' }),
  text: z.string(),
  timex: z.array(z.object({ start: z.number(), end: z.number(), type: z.string(), value: z.string() })),
});
const labelledSentence = z.object({ text: z.string().min(1), event: z.enum(ACTION_IDS) });

/** One line of a report: what is counted, and the figure. */
export type ReportLine = readonly [string, string];

export interface CorpusReport {
  readonly score: object;
  readonly lines: readonly ReportLine[];
}

export const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

/** `text` is [{doc, dct, text, timex: [{start, end, type, value}]}]. */
export function evaluateDates(name: string, text: string): CorpusReport {
  const gold = check(name, z.array(markedText), parse(name, text));
  const score = scoreDates(
    gold,
    gold.map(({ doc, dct, text: body }) => ({ doc, timex: tagTimexes(tag(body, dct)) })),
  );
  return { score, lines: dateLines(gold.length, score) };
}

const dateLines = (texts: number, { counts, strict, relaxed, typeF1, valueF1, valueAccuracy }: DateScore): readonly ReportLine[] => [
  ['texts', String(texts)],
  ['expressions expected / found', `${counts.gold} / ${counts.found}`],
  ['found with the same begin and end, F1', percent(strict.f1)],
  ['found with an overlap, F1', percent(relaxed.f1)],
  ['found, and the type right, F1', percent(typeF1)],
  ['found, and the value right, F1', percent(valueF1)],
  ['value right, of those found', percent(valueAccuracy)],
];

/** `text` is JSON lines of {text, event}, a sentence and its action. */
export function evaluateActions(name: string, text: string): CorpusReport {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const sentences = lines.map((line, index) => check(`${name}, line ${index + 1}`, labelledSentence, parse(name, line)));
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

function parse(name: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw badFile(`${name}: ${error instanceof Error ? error.message : 'is not JSON'}`);
  }
}

function check<Schema extends z.ZodType>(name: string, schema: Schema, value: unknown): z.output<Schema> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw badFile(`${name}: ${issue?.path.join('.') || 'the corpus'}: ${issue?.message ?? 'is not valid'}`);
}
