/** `dateline evaluate dates FILE`: scores temporal expressions on a user's corpus, optionally by kind and with all errors. */
import { z } from 'zod';
import { tag } from '@/engine/index';
import { TIMEX_KINDS, timexKind } from '@/engine/pipeline';
import { tagTimexes } from '@/engine/resolve/annotate-timexes';
import { type DateError, dateErrors, putAside, type WordedSide } from './date-errors';
import { type CorpusReport, checkCorpus, datedText, parseCorpus, percent, type ReportLine } from './evaluate-corpus';
import { type DateScore, scoreDates, scoreDatesByKind } from './score-dates';

const markedText = datedText.extend({
  timex: z.array(z.object({ start: z.number(), end: z.number(), type: z.string(), value: z.string() })),
});

export interface DateOptions {
  /** also the scores by kind of expression */
  readonly kinds?: true;
  readonly errors?: true;
  /** excludes expressions whose text matches */
  readonly without?: RegExp;
}

type KindScore = readonly [string, DateScore];

/** `text` is [{doc, dct, text, timex: [{start, end, type, value}]}]. */
export function evaluateDates(name: string, text: string, options: DateOptions): CorpusReport {
  const marked = checkCorpus(name, z.array(markedText), parseCorpus(name, text));
  const tagged = marked.map(({ doc, dct, text: body }) => ({ doc, timex: tagTimexes(tag(body, dct)) }));
  const whole = { gold: marked, found: tagged };
  const { gold, found } = options.without === undefined ? whole : putAside(whole, options.without);
  const score = scoreDates(gold, found);
  const byKind = scoreDatesByKind(gold, found, (timex, article) =>
    timexKind({ ...timex, text: article.text.slice(timex.start, timex.end) }),
  );
  const kinds = TIMEX_KINDS.flatMap((kind): readonly KindScore[] => {
    const kindScore = byKind.get(kind);
    return kindScore === undefined ? [] : [[kind, kindScore]];
  });
  const errors = dateErrors(gold, found);
  const details = [...(options.kinds ? [kindTable(kinds)] : []), ...(options.errors ? [errors.map(errorLine)] : [])];
  return {
    score: { ...score, ...(options.kinds ? { kinds: Object.fromEntries(kinds) } : {}), ...(options.errors ? { errors } : {}) },
    lines: dateLines(gold.length, score),
    ...(details.length > 0 ? { details: details.map((lines) => lines.join('\n')).join('\n\n') } : {}),
  };
}

const dateLines = (texts: number, { counts, strict, relaxed, typeF1, valueF1, valueAccuracy }: DateScore): readonly ReportLine[] => [
  ['texts', String(texts)],
  ['expressions expected / found', `${counts.gold} / ${counts.found}`],
  ['found with the same start and end, F1', percent(strict.f1)],
  ['found with an overlap, F1', percent(relaxed.f1)],
  ['found with the correct type, F1', percent(typeF1)],
  ['found with the correct value, F1', percent(valueF1)],
  ['correct value, of overlapping expressions', percent(valueAccuracy)],
];

const row = (name: string, cells: readonly string[]): string => `${name.padEnd(20)}${cells.map((cell) => cell.padStart(9)).join('')}`;
const figure = (share: number): string => (share * 100).toFixed(1);

function kindTable(kinds: readonly KindScore[]): readonly string[] {
  return [
    row('F1 in percent', ['expected', 'found', 'strict', 'relaxed', 'type', 'value']),
    ...kinds.map(([kind, { counts, strict, relaxed, typeF1, valueF1 }]) =>
      row(kind, [String(counts.gold), String(counts.found), ...[strict.f1, relaxed.f1, typeF1, valueF1].map(figure)]),
    ),
  ];
}

const side = (one: WordedSide | null): string => (one === null ? 'nothing' : `"${one.text}" ${one.type} ${one.value || '(no value)'}`);

const errorLine = ({ fault, doc, gold, found, context }: DateError): string =>
  `${fault.padEnd(6)}  ${doc}:${gold?.start ?? found?.start}  expected ${side(gold)}, found ${side(found)}  | ${context}`;
