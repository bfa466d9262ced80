/**
 * Who takes part in a further step of a case that the article has told of: "The appeal was thrown out", "Hearings are due in April". A step that names no
 * court, or nobody tried, is of the court and the person of the step told last.
 */
import type { EventActor, EventMention } from '../../../model/event';

const STEP =
  /\b(?:[Tt]he|[Hh]is|[Hh]er|[Aa]n?|[Ii]ts|[Tt]hose|[Tt]heir|lower|higher) (?:[\p{L}-]+ ){0,2}(?:case|appeal|trial|ruling|verdict|judge?ment|charges?|sentence|proceedings|lawsuit|conviction|pleadings?|hearings?|judges?|court)\b|^(?:Hearings|Pleadings|Judges)\b/u;
const COURT = /Court|Tribunal/;
/** How many happenings back a case is looked for. */
const REACH = 8;

const isTried = ({ kind, role }: EventActor): boolean => kind === 'person' && role === 'target';
const isCourt = ({ kind, name }: EventActor): boolean => kind === 'organization' && COURT.test(name);

/** Who is missing, by the happenings told before; empty for no step of a case. */
export function partiesOfCase({ themes, actors, evidence }: EventMention, told: readonly EventMention[]): readonly EventActor[] {
  if (!themes.includes('legal') || !STEP.test(evidence.quote)) return [];
  const steps = told.slice(-REACH).filter((one) => one.themes.includes('legal'));
  const last = (is: (actor: EventActor) => boolean): readonly EventActor[] => {
    const one = steps.flatMap((step) => step.actors.filter(is)).at(-1);
    return one && !actors.some(({ actor }) => actor === one.actor) ? [one] : [];
  };
  const tried = actors.some(({ kind }) => kind === 'person') ? [] : last(isTried);
  const court = actors.some(isCourt) ? [] : last(isCourt);
  return [...tried, ...court];
}
