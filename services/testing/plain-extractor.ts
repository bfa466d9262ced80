/**
 * A simple extractor for tests, so that a test determines the stored events. It reads sentences of the form "China met Japan on
 * 2023-04-05." (or `in 2023-04`). The verbs are met, sanctioned and "will meet".
 */
import { type Database, rows } from '@/db/database';
import { type Article, type DatedEvent, type EventMention, type Extraction, type ResolvedDate, signatureOf } from '@/engine/index';

const SHAPE = /([A-Z][\w ]*?) (met|sanctioned|will meet) ([A-Z][\w ]*?) (?:on|in) (\d{4}(?:-\d{2}(?:-\d{2})?)?)\./g;

export const plainExtractor = ({ body }: Article): Extraction => {
  const events = [...body.matchAll(SHAPE)].map((match): DatedEvent => {
    const [quote, one = '', verb = '', other = '', edtf = ''] = match;
    const start = match.index;
    const dateStart = start + quote.lastIndexOf(edtf);
    const date = resolved(edtf);
    const dateWords = { start: dateStart, end: dateStart + edtf.length, quote: edtf };
    const met = verb !== 'sanctioned';
    const evidence = { start, end: start + quote.length, quote };
    const trigger = {
      start: start + one.length + 1,
      end: start + one.length + 1 + verb.length,
      quote: verb,
      lemma: verb,
      kind: 'verb',
    } as const;
    const said = {
      date,
      dateWords,
      dateBasis: 'explicit',
      status: verb === 'will meet' ? 'planned' : 'happened',
      polarity: 'affirmed',
      outcome: 'unknown',
      actors: [
        { actor: slug(one), name: one, kind: 'state', role: met ? 'participant' : 'initiator' },
        { actor: slug(other), name: other, kind: 'state', role: met ? 'participant' : 'target' },
      ],
      themes: [met ? 'meeting' : 'sanction'],
      action: met ? 'CONSULT' : 'SANCTION',
      place: null,
      signature: signatureOf(evidence, dateWords, [met ? 'meeting' : 'sanction'], trigger),
      title: met ? `${one} meets ${other}` : `${one} sanctions ${other}`,
      salience: met ? 0.6 : 0.8,
      confidence: verb === 'met' ? 0.9 : met ? 0.4 : 0.7,
      rules: ['test/numeric'],
      trace: [
        { stage: 'recognize', rule: 'test/numeric', note: 'A date in numbers.' },
        { stage: 'resolve', rule: 'test/numeric', note: 'Fully named, so it needs no reference.' },
      ],
    } as const satisfies Omit<EventMention, 'trigger' | 'sentence' | 'evidence'>;
    const mention: EventMention = { ...said, evidence, sentence: 0, trigger };
    return { ...said, extent: date.extent, mentions: [mention], signatures: [said.signature] };
  });
  return { extractorVersion: 'plain-1', sentences: [], timexes: [], events, dropped: [], diagnostics: [] } satisfies Extraction;
};

/** The same extractor, with the current vocabulary keys of the actors, like the engine. */
export async function knowingExtractor(db: Database): Promise<typeof plainExtractor> {
  const found = await rows<{ slug: string; key: string }>(db)`select said.slug, coalesce(kept.vocabulary_id, 'new:' || kept.slug) as key
    from actors said join actors kept on kept.id = said.root`;
  const keyOf = new Map(found.map((row) => [`new:${row.slug}`, row.key]));
  const withKeys = <Part extends { readonly actors: DatedEvent['actors'] }>(part: Part): Part => ({
    ...part,
    actors: part.actors.map((one) => ({ ...one, actor: keyOf.get(one.actor) ?? one.actor })),
  });
  return (article) => {
    const read = plainExtractor(article);
    return { ...read, events: read.events.map((event) => ({ ...withKeys(event), mentions: event.mentions.map(withKeys) })) };
  };
}

const slug = (name: string): string => `new:${name.toLowerCase().replaceAll(' ', '-')}`;

function resolved(edtf: string): ResolvedDate {
  const [year = '', month, day] = edtf.split('-');
  const last = new Date(Date.UTC(Number(year), Number(month ?? 12), 0)).getUTCDate();
  return {
    edtf,
    earliest: `${year}-${month ?? '01'}-${day ?? '01'}`,
    latest: `${year}-${month ?? '12'}-${day ?? last}`,
    precision: day ? 'day' : month ? 'month' : 'year',
    qualifier: null,
    extent: 'throughout',
    basis: 'explicit',
  };
}
