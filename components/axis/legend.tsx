/** The grammar of the marks in one line: which edge, which fill, which shape means what. Open at first, closable, no tour. */
import { FAMILIES, FAMILY_IDS } from '@/domain/families';
import { Glyph } from '../ui/glyph';

const MARKS = [
  { edge: 'point', fill: 'filled', words: 'day' },
  { edge: 'crisp', fill: 'filled', words: 'lasted' },
  { edge: 'soft', fill: 'filled', words: 'some day of a month' },
  { edge: 'hatched', fill: 'filled', words: 'about, early, late' },
  { edge: 'point', fill: 'outlined', words: 'planned' },
  { edge: 'point', fill: 'struck', words: 'cancelled' },
] as const;

export function Legend() {
  return (
    <details className="legend">
      <summary>
        <span className="link text-meta">How to read it</span>
      </summary>
      <ul>
        {MARKS.map((mark) => (
          <li key={mark.words} data-family="talks">
            {mark.edge === 'point' ? (
              <Glyph family="talks" fill={mark.fill} />
            ) : (
              <span className="ax legend-mark" data-edge={mark.edge} data-fill={mark.fill} data-family="talks">
                <span className="ax-mark" />
              </span>
            )}
            {mark.words}
          </li>
        ))}
      </ul>
      <ul>
        {FAMILY_IDS.map((family) => (
          <li key={family} data-family={family}>
            <Glyph family={family} />
            {FAMILIES[family].label}
          </li>
        ))}
      </ul>
    </details>
  );
}
