/** What the event is about: one main theme, which gives it color and shape, and any others. */
import { FAMILIES, FAMILY_IDS } from '@/domain/families';
import type { ThemeView } from '@/domain/views';
import { Checkbox, Field, Select } from '../ui/field';
import { Glyph } from '../ui/glyph';

interface ThemeFieldsProps {
  readonly themes: readonly ThemeView[];
  readonly main: string;
  readonly chosen: readonly string[];
  readonly error: string | undefined;
}

export function ThemeFields({ themes, main, chosen, error }: ThemeFieldsProps) {
  const others = chosen.filter((id) => id !== main);
  return (
    <fieldset className="form-group">
      <legend>Themes</legend>
      <Field label="Main theme" hint="Sets the color and shape of the event’s symbol." error={error}>
        {(ids) => (
          <Select key={main} {...ids} name="mainTheme" defaultValue={main}>
            <option value="">Choose …</option>
            {FAMILY_IDS.map((family) => (
              <optgroup key={family} label={FAMILIES[family].label}>
                {themes
                  .filter((theme) => theme.family === family)
                  .map((theme) => (
                    <option key={theme.id} value={theme.id}>
                      {theme.label}
                    </option>
                  ))}
              </optgroup>
            ))}
          </Select>
        )}
      </Field>
      <details open={others.length > 0} className="form-more">
        <summary>Other themes{others.length > 0 ? ` (${others.length})` : ''}</summary>
        <div className="theme-grid">
          {FAMILY_IDS.flatMap((family) =>
            themes
              .filter((theme) => theme.family === family)
              .map((theme) => (
                <Checkbox
                  key={theme.id}
                  name="themes"
                  value={theme.id}
                  defaultChecked={others.includes(theme.id)}
                  label={
                    <span className="inline-flex items-center gap-2">
                      <Glyph family={family} size="0.625rem" />
                      {theme.label}
                    </span>
                  }
                />
              )),
          )}
        </div>
      </details>
    </fieldset>
  );
}
