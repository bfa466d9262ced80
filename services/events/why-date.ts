/** "Why this date", put together from what the engine recorded for one mention. */
import type { WhyDate } from '@/domain/views';
import type { TraceEntry } from '@/engine/model/trace';

const DATE_STAGES: readonly TraceEntry['stage'][] = ['recognize', 'refine', 'resolve', 'attach'];

export interface WhyInput {
  readonly dateText: string | null;
  readonly edtf: string;
  readonly rules: readonly string[];
  readonly trace: readonly TraceEntry[];
}

/** `reasonOf` knows the reasons of the engine's rules; a rule it does not know is explained by its trace entry, or left out. */
export function whyDate(mention: WhyInput | null, eventEdtf: string, reasonOf: (rule: string) => string | null): WhyDate {
  if (!mention) return { words: null, rules: [], anchor: null, result: eventEdtf, steps: [] };
  const steps = mention.trace.filter((entry) => DATE_STAGES.includes(entry.stage) || entry.rule === 'reconcile/date');
  const noteOf = new Map(steps.map((entry) => [entry.rule, entry.note]));
  const rules = [...new Set([...mention.rules, ...steps.map((entry) => entry.rule)])].flatMap((id) => {
    const reason = reasonOf(id) ?? noteOf.get(id);
    return reason ? [{ id, reason }] : [];
  });
  const resolved = steps.filter((entry) => entry.stage === 'resolve');
  return { words: mention.dateText, rules, anchor: resolved.at(-1)?.note ?? null, result: eventEdtf, steps };
}
