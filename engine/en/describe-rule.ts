/** What a rule says, in one plain sentence. */
import { ENGLISH_TIMEX_REFINERS, ENGLISH_TIMEX_RULES } from './config';
import { RESOLVE_REASONS, RULE_REASONS } from './lexicon/rule-reasons';

/** The ID itself for a rule that has left the engine. */
export function describeRule(id: string): string {
  const timexRule = [...ENGLISH_TIMEX_RULES, ...ENGLISH_TIMEX_REFINERS].find((rule) => rule.id === id);
  return timexRule?.reason ?? RESOLVE_REASONS.get(id) ?? RULE_REASONS.get(id) ?? id;
}
