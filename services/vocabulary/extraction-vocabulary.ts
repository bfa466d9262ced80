/**
 * Provides the actors for the engine: those from the data files plus the changes, additions and merges in the database. Loaded before each
 * article, so new names apply immediately. The index is rebuilt only after a change.
 */
import { EXTRACTION_VOCABULARY, PLACES, VOCABULARY } from '@/data/vocabulary/load-vocabulary';
import { type Database, idsOf, rows } from '@/db/database';
import type { ActorField } from '@/domain/vocabulary/vocabulary-input';
import { type ActorIndex, buildActorIndex } from '@/engine/index';
import type { ActorKind, VocabularyActor } from '@/engine/model/event';

/** An actor that a person edited, added or merged, as stored in the database. */
interface Touched {
  readonly id: string;
  readonly name: string;
  readonly kind: ActorKind;
  readonly country: string | null;
  /** ID of the actor it was merged into */
  readonly into: string | null;
  readonly byHand: readonly ActorField[];
  /** true: other actors were merged into it, and `aliases` includes their names */
  readonly hasMerged: boolean;
  readonly aliases: readonly string[];
  readonly parent: string | null;
  readonly office: string | null;
}

const keptOf = new WeakMap<object, { readonly key: string; readonly actors: readonly VocabularyActor[] }>();
const indexes = new WeakMap<readonly VocabularyActor[], ActorIndex>();

/** The index of the data files only, for the command line without a database. */
export const indexOfFiles = (): ActorIndex => indexOf(EXTRACTION_VOCABULARY);

/** The actors for the next article; returns the same list until the vocabulary changes. */
export async function extractionActors(db: Database): Promise<readonly VocabularyActor[]> {
  const touched = await readTouched(db);
  if (touched.length === 0) return EXTRACTION_VOCABULARY;
  const key = JSON.stringify(touched);
  const cached = keptOf.get(db);
  if (cached?.key === key) return cached.actors;
  const actors = withTouched(touched);
  keptOf.set(db, { key, actors });
  return actors;
}

/** The actor index for the next article. */
export const actorIndex = async (db: Database): Promise<ActorIndex> => indexOf(await extractionActors(db));

function indexOf(actors: readonly VocabularyActor[]): ActorIndex {
  const cached = indexes.get(actors);
  if (cached) return cached;
  const index = buildActorIndex(actors);
  indexes.set(actors, index);
  return index;
}

/** Loads the touched actors. An actor with several affiliations gets the latest as its parent. */
const readTouched = (db: Database): Promise<readonly Touched[]> =>
  rows<Touched>(db)`
    with merged as materialized (select root from actors where merged_into is not null)
    select coalesce(a.vocabulary_id, a.slug) as id, a.name, a.kind, a.country, coalesce(kept.vocabulary_id, kept.slug) as into,
      to_json(a.by_hand) as "byHand", a.id in (select root from merged) as "hasMerged",
      coalesce((select json_agg(distinct alias order by alias) from actor_names where actor_id = a.id and alias <> a.name), '[]') as aliases,
      parent.vocabulary_id as parent, link.office
    from actors a
    left join lateral (
      select parent_id, office from actor_ties where actor_id = a.id order by valid_from desc nulls last, id desc limit 1
    ) link on true
    left join actors parent on parent.id = link.parent_id
    left join actors kept on kept.id = a.root and a.merged_into is not null
    where a.id in (select root from merged union select id from actors where by_hand <> '{}' or merged_into is not null)
      and (a.vocabulary_id is not null or a.id in (select root from merged))
    order by a.id`;

/** Applies the database changes to the actors of the files. Merged actors are omitted, because their targets have their names. */
function withTouched(touched: readonly Touched[]): readonly VocabularyActor[] {
  const changed = new Map(touched.map((actor) => [actor.id, actor]));
  const ofVocabulary = VOCABULARY.flatMap((actor) => {
    const now = changed.get(actor.id);
    const parent = (actor.parent && changed.get(actor.parent)?.into) || actor.parent;
    const entry = parent === actor.parent ? actor : { ...actor, parent };
    return now === undefined ? [entry] : now.into !== null ? [] : [asChanged(entry, now)];
  });
  const ofFiles = new Set(idsOf(VOCABULARY));
  const added = touched.filter(({ id, into }) => into === null && !ofFiles.has(id)).map(asAdded);
  return [...ofVocabulary, ...added, ...PLACES];
}

/** A file entry with the fields that a person edited. */
function asChanged(actor: VocabularyActor, { byHand, hasMerged, name, kind, country, aliases, parent, office }: Touched): VocabularyActor {
  const { shortName, seats = [] } = actor;
  const names = new Set(aliases);
  return {
    ...actor,
    ...(byHand.includes('name') ? { name } : {}),
    ...(byHand.includes('kind') ? { kind } : {}),
    ...(byHand.includes('country') ? { country: country ?? undefined } : {}),
    ...(hasMerged || byHand.includes('aliases')
      ? {
          aliases: aliases.filter((alias) => alias !== shortName && !seats.includes(alias)),
          seats: seats.filter((seat) => names.has(seat)),
          shortName: shortName !== undefined && names.has(shortName) ? shortName : undefined,
        }
      : {}),
    ...(byHand.includes('affiliations') ? { parent: parent ?? undefined, office: office ?? undefined, active: undefined } : {}),
  };
}

/** Converts an added actor. A person's short name is an alias that is one word of the full name, otherwise the last word. */
function asAdded({ id, name, kind, country, aliases, parent, office }: Touched): VocabularyActor {
  const words = name.split(' ');
  const short = kind === 'person' && words.length > 1 ? (aliases.find((alias) => words.includes(alias)) ?? words.at(-1)) : undefined;
  return {
    ...{ id, name, kind, aliases: aliases.filter((alias) => alias !== short) },
    ...(short === undefined ? {} : { shortName: short }),
    ...(country === null ? {} : { country }),
    ...(parent === null ? {} : { parent }),
    ...(office === null ? {} : { office }),
  };
}
