import type { Database } from '@/db/database';
import { badData } from '@/domain/errors';
import { recordRevision, snapshotEvent } from '../events/editing/event-snapshot';
import { setThemes } from '../events/editing/set-participants';
import { lockEvent, updateEvent } from '../events/lock-events';
import { themesOfEvent } from '../events/shown-participants';
import { nameThemes } from '../find-names';
import { type Caller, write, writeAudit } from '../timeline/facts/write';

export interface ThemeChoice {
  readonly eventId: number;
  readonly theme: string;
  readonly on: boolean;
  readonly by: Caller;
}

const MOST = 8;
/** removed when another theme is added */
const OTHER = 'other';

/**
 * Returns the new version, or null if nothing changed. Throws `not-found`, or bad data for removing the last theme or adding one too many.
 */
export async function setTheme(db: Database, { eventId, theme, on, by }: ThemeChoice): Promise<{ readonly version: number | null }> {
  return write(db, async (tx) => {
    const row = await lockEvent(tx, eventId);
    const [id = theme] = await nameThemes(tx, [theme]);
    const present = await themesOfEvent(tx, eventId);
    if (present.some(({ themeId }) => themeId === id) === on) return { version: null };
    const others = present.filter(({ themeId }) => themeId !== id && (!on || themeId !== OTHER));
    const wanted = on ? [...others, { themeId: id, origin: 'human' as const }] : others;
    if (wanted.length === 0) throw badData('This is the event’s only theme. Add another theme first.', 'theme');
    if (wanted.length > MOST) throw badData(`Choose at most ${MOST} themes.`, 'theme');
    const before = await snapshotEvent(tx, eventId);
    await setThemes(tx, eventId, wanted);
    const version = row.version + 1;
    const made = row.origins.themes === 'human' ? ('human' as const) : ('edited' as const);
    await updateEvent(tx, eventId, { origins: { ...row.origins, themes: made }, version });
    const after = await recordRevision(tx, eventId, { change: 'edited', by });
    await writeAudit(tx, by, 'events.set-theme', ['event', eventId], { before, after });
    return { version };
  });
}
