/** Builds "Why this date" from the trace that the engine recorded for one mention. */
import { datesInWords } from '@/domain/second-reader/disagreement-words';
import type { MentionView, WhyDate } from '@/domain/views';
import type { TraceEntry } from '@/engine/model/trace';

/** stages that read the date phrase and resolve it */
const READING: ReadonlySet<TraceEntry['stage']> = new Set(['recognize', 'refine', 'resolve']);
const BY_HAND = { id: 'entered', reason: 'An editor entered this date.' } as const;

type WhyInput = Pick<MentionView, 'dateText' | 'edtf' | 'rules' | 'trace'>;

/**
 * `reasonOf` returns the reason of an engine rule; for an unknown rule, the trace note is used. Without a mention, an editor entered the
 * date. Rules for other fields (status, theme, actors) are left out.
 */
export function whyDate(mention: WhyInput | null, eventEdtf: string, reasonOf: (rule: string) => string | null): WhyDate {
  if (!mention) return { words: null, belongs: null, rules: [BY_HAND], anchor: null, result: eventEdtf, steps: [] };
  const isReading = (entry: TraceEntry): boolean => READING.has(entry.stage) || entry.rule === 'reconcile/date';
  const steps = mention.trace.filter((entry) => isReading(entry) || entry.stage === 'attach').map(inWords);
  const attached = steps.filter((entry) => entry.stage === 'attach').at(-1);
  const reading = steps.filter(isReading);
  // `anchor` shows the resolve stage, so it counts as a rule only if there is no other
  const words = reading.filter((entry) => entry.stage !== 'resolve');
  const rules = new Map((words.length > 0 ? words : reading).map((entry) => [entry.rule, reasonOf(entry.rule) ?? entry.note]));
  return {
    words: mention.dateText,
    belongs: attached ? (reasonOf(attached.rule) ?? attached.note) : null,
    rules: [...rules].map(([id, reason]) => ({ id, reason })),
    anchor: steps.filter((entry) => entry.stage === 'resolve').at(-1)?.note ?? null,
    result: eventEdtf,
    steps,
  };
}

/** The second reader writes dates as EDTF. */
const inWords = (entry: TraceEntry): TraceEntry => (entry.rule.startsWith('model/') ? { ...entry, note: datesInWords(entry.note) } : entry);
