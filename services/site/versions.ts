/** The versions of Dateline and of its engine, for the About page and `dateline --version`. */
import { EXTRACTOR_VERSION } from '@/engine/index';
import manifest from '@/package.json' with { type: 'json' };

export const VERSIONS = { dateline: manifest.version, engine: EXTRACTOR_VERSION } as const;

export const VERSION_WORDS = `Dateline ${VERSIONS.dateline}, engine ${VERSIONS.engine}`;
