/** The hatchings of what is not dated closely, one a family and one for no family; the charts of the page refer to them. */
import { FAMILY_IDS, type FamilyId } from '@/domain/families';

const nameOf = (family: FamilyId | null): string => `hatch-${family ?? 'all'}`;

export const hatchOf = (family: FamilyId | null): string => `url(#${nameOf(family)})`;

export function Hatches() {
  return (
    <svg width="0" height="0" className="trend-hatches" aria-hidden="true">
      <defs>
        {[...FAMILY_IDS, null].map((family) => (
          <pattern
            key={nameOf(family)}
            id={nameOf(family)}
            width="5"
            height="5"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <line x1="1" x2="1" y1="0" y2="5" stroke={family === null ? 'var(--ink-2)' : `var(--${family})`} strokeWidth="1.5" />
          </pattern>
        ))}
      </defs>
    </svg>
  );
}
