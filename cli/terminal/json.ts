/** The JSON output of `extract`: names instead of IDs, with offsets into the body. */
import { type Article, annotateTimexes, type DatedEvent, type EventActor, type Extraction, type Timex3Annotation } from '@/engine/index';

/**
 * Temporal expressions as JSON: TIMEX3 attributes with offsets, and any empty tags. Those are dates and durations without words in the text,
 * connected by `beginPoint` and `endPoint`.
 */
export function timexJson({ timexes, empty }: Timex3Annotation) {
  const timex = timexes.map(({ anchorTimeID: _, ...tag }) => tag);
  return { timex, ...(empty.length === 0 ? {} : { emptyTimex: empty.map(({ anchorTimeID: _, ...tag }) => tag) }) };
}

interface ExtractionJsonOptions {
  /** print the body too: it was extracted from a page, so the offsets are useless without it */
  readonly withBody: boolean;
  readonly explain: boolean;
}

export function extractionJson(article: Article, extraction: Extraction, { withBody, explain }: ExtractionJsonOptions) {
  const { title, source, url, published, language, body } = article;
  const { timex: timexes, emptyTimex: emptyTimexes } = timexJson(annotateTimexes(extraction.timexes, body, published));
  return {
    article: { title, source: source ?? null, url: url ?? null, published, language: language ?? null, ...(withBody ? { body } : {}) },
    events: extraction.events.map((event) => eventJson(event, explain)),
    timexes,
    ...(emptyTimexes === undefined ? {} : { emptyTimexes }),
    diagnostics: extraction.diagnostics,
  };
}

export type EventJson = ReturnType<typeof eventJson>;

export function eventJson(event: DatedEvent, explain: boolean) {
  const { edtf, earliest, latest, precision, qualifier } = event.date;
  const evidence = event.mentions[0]?.evidence;
  return {
    title: event.title,
    date: edtf,
    earliest,
    latest,
    precision,
    qualifier,
    extent: event.extent,
    dateText: event.dateWords?.quote ?? null,
    dateBasis: event.dateBasis,
    status: event.status,
    polarity: event.polarity,
    outcome: event.outcome,
    ...actorsJson(event.actors),
    themes: event.themes,
    action: event.action,
    place: event.place,
    salience: event.salience,
    confidence: event.confidence,
    ...(event.mentions[0]?.secondReading ? { secondReading: event.mentions[0].secondReading } : {}),
    evidence: evidence ? { start: evidence.start, end: evidence.end, quote: evidence.quote } : null,
    rules: event.rules,
    ...(explain ? { trace: event.trace } : {}),
  };
}

/** Reports an organ as its state and lists the organ separately; a repeated name keeps its first role. */
function actorsJson(actors: readonly EventActor[]) {
  const roles = new Map<string, EventActor['role']>();
  const organs: string[] = [];
  for (const actor of actors) {
    if (actor.kind === 'place') continue;
    if (actor.kind === 'organ') organs.push(actor.name);
    // a person's full name as printed in the article, because annotators use it; states and bodies use the canonical name
    const name = actor.kind === 'organ' ? (actor.state ?? actor.name) : (actor.printed ?? actor.name);
    if (!roles.has(name)) roles.set(name, actor.role);
  }
  return { actors: [...roles.keys()], organs: [...new Set(organs)], roles: Object.fromEntries(roles) };
}
