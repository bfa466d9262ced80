/** Every theme, with its id for a label, for tests that need the themes to be there. */

import type { VocabularyTheme } from '@/data/vocabulary/themes';
import { THEME_IDS } from '@/engine/index';

export const SAMPLE_THEMES: readonly VocabularyTheme[] = THEME_IDS.map((id) => ({ id, label: `Theme ${id}`, icon: 'circle' }));
