/** The actor vocabulary and the gazetteer, bundled as data so that browser and server hold the same. */
import type { VocabularyActor } from '../../engine/model/event';
import organizations from './organizations.json';
import organs from './organs.json';
import persons from './persons.json';
import places from './places.json';
import states from './states.json';

/** States, organs, organizations and persons, in the order in which namesakes are preferred. Ids are unique over all files. */
export const VOCABULARY: readonly VocabularyActor[] = Object.freeze(
  [states, organs, organizations, persons].flat() as readonly VocabularyActor[],
);

/** Cities, seas, regions and phrases that hold a country's name without meaning it; kind `place`, `country` where there is one. */
export const PLACES: readonly VocabularyActor[] = Object.freeze(places as readonly VocabularyActor[]);

/** The vocabulary of the extraction: actors and gazetteer, so that "South China Sea" does not name China. */
export const EXTRACTION_VOCABULARY: readonly VocabularyActor[] = Object.freeze([...VOCABULARY, ...PLACES]);
