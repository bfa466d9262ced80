/** All themes with generated labels, for tests that need stored themes. */
import type { VocabularyTheme } from '@/data/vocabulary/themes';
import { THEME_IDS } from '@/engine/index';

export const SAMPLE_THEMES: readonly VocabularyTheme[] = THEME_IDS.map((id) => ({ id, label: `Theme ${id}`, icon: 'circle' }));
