/** Scores the extraction of one article against its table of expected events: dates, statuses, evidence, actors, themes. */
import type { DatedEvent } from '../model/event';
import { foldName } from '../pipeline';

/** One expected event in the format of `data/gold`. */
export interface GoldEvent {
  readonly id: string;
  readonly what: string;
  /** exact substring of the body; its first occurrence counts */
  readonly quote: string;
  readonly date: string;
  readonly dateAlt?: readonly string[];
  readonly status: string;
  readonly statusAlt?: readonly string[];
  readonly actors: readonly string[];
  readonly actorsOptional?: readonly string[];
  readonly themes: readonly string[];
  /** not penalized when missing */
  readonly optional?: boolean;
}

export interface GoldResult {
  readonly id: string;
  readonly what: string;
  readonly optional: boolean;
  /** title of the matched event, or null */
  readonly found: string | null;
  readonly date: boolean;
  readonly status: boolean;
  readonly theme: boolean;
  readonly missingActors: readonly string[];
}

export interface SeedScore {
  readonly results: readonly GoldResult[];
  /** events that match no expected one */
  readonly further: readonly DatedEvent[];
  /** required events with the right date, status, theme and actors */
  readonly right: number;
  readonly expected: number;
}

/** Every name under which an actor of the event may be expected. An organ also counts as its state. */
function actorNames(event: DatedEvent): readonly string[] {
  return event.actors.flatMap((actor) => [foldName(actor.name), ...(actor.state ? [foldName(actor.state)] : [])]);
}

function agreement(body: string, gold: GoldEvent, event: DatedEvent): number {
  const at = body.indexOf(gold.quote);
  if (at < 0) return 0;
  const overlaps = event.mentions.some(({ evidence }) => evidence.start < at + gold.quote.length && at < evidence.end);
  if (!overlaps) return 0;
  const date = [gold.date, ...(gold.dateAlt ?? [])].includes(event.date.edtf) ? 4 : 0;
  const theme = gold.themes.some((id) => event.themes.some((theme) => theme === id)) ? 2 : 0;
  const status = [gold.status, ...(gold.statusAlt ?? [])].includes(event.status) ? 1 : 0;
  return 1 + date + theme + status;
}

/** Pairs one to one, best matches first. Evidence of any mention may overlap the expected quote. */
export function scoreSeed(body: string, gold: readonly GoldEvent[], events: readonly DatedEvent[]): SeedScore {
  const pairs = gold
    .flatMap((one, g) => events.map((event, e) => ({ g, e, score: agreement(body, one, event) })))
    .filter((pair) => pair.score > 0)
    .sort((a, b) => b.score - a.score || a.g - b.g);
  const takenGold = new Map<number, number>();
  const takenEvents = new Set<number>();
  for (const { g, e } of pairs) {
    if (takenGold.has(g) || takenEvents.has(e)) continue;
    takenGold.set(g, e);
    takenEvents.add(e);
  }
  const results = gold.map((one, g): GoldResult => {
    const event = events[takenGold.get(g) ?? -1];
    const names = event ? actorNames(event) : [];
    return {
      id: one.id,
      what: one.what,
      optional: one.optional === true,
      found: event?.title ?? null,
      date: event !== undefined && [one.date, ...(one.dateAlt ?? [])].includes(event.date.edtf),
      status: event !== undefined && [one.status, ...(one.statusAlt ?? [])].includes(event.status),
      theme: event !== undefined && one.themes.some((id) => event.themes.some((theme) => theme === id)),
      missingActors: one.actors.filter((name) => !names.includes(foldName(name))),
    };
  });
  const expected = results.filter((result) => !result.optional);
  return {
    results,
    further: events.filter((_, index) => !takenEvents.has(index)),
    right: expected.filter((result) => result.date && result.status && result.theme && result.missingActors.length === 0).length,
    expected: expected.length,
  };
}
