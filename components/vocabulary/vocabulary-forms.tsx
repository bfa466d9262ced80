'use client';
import { AreaField, ChoiceField, RadioGroup, TextField, useField } from '@/components/admin/action-form';
import { RecordForm } from '@/components/admin/record-form';
import { ActorNameInput, ActorNames } from '@/components/event-form/actor-name-input';
import { DayInput } from '@/components/ui/day-input';
import { Glyph } from '@/components/ui/glyph';
import { RowList } from '@/components/ui/row-list';
import { ThemeIcon } from '@/components/ui/theme-icon';
import type { FormAction } from '@/domain/action-state';
import { FAMILIES, FAMILY_IDS, type FamilyId } from '@/domain/drawing';
import { CATALOG_IDS, CATALOGS } from '@/domain/identifiers';
import { ACTOR_KINDS } from '@/domain/labels';
import { THEME_ICONS } from '@/domain/vocabulary/theme-icons';
import { type ActorRecord, type ActorValues, actorValues, type ThemeRecord } from '@/domain/vocabulary/vocabulary-views';

interface ActorFormProps {
  readonly action: FormAction;
  readonly initial: ActorValues;
  readonly hidden: Readonly<Record<string, string>>;
  readonly names: readonly string[];
  readonly label: string;
}

const LABELS: Readonly<Record<string, string>> = { name: 'Name', kind: 'Kind', country: 'Country code', aliases: 'Other names' };

export function ActorForm({ action, initial, hidden, names, label }: ActorFormProps) {
  const text = (name: string) => ({ name, initial: initial[name] ?? '' });
  return (
    <RecordForm<ActorRecord>
      action={action}
      hidden={(current) => ({ ...hidden, ...(current ? { version: current.version } : {}) })}
      valuesOf={(stored) =>
        Object.entries(actorValues(stored)).flatMap(([name, value]) =>
          /\.(slug|was)$/.test(name) ? [] : [[name, LABELS[name] ?? labelOf(name), value] as const],
        )
      }
      href={`/admin/actors/${hidden.id}`}
      submit={label}
      className="flex max-w-[46rem] flex-col gap-6 pb-10"
      noValidate
    >
      <TextField
        {...text('name')}
        label="Name"
        hint="The name that readers see. If you change it, the previous name moves to “Other names”."
        maxLength={120}
      />
      <div className="grid gap-4 tablet:grid-cols-[1fr_12rem]">
        <ChoiceField {...text('kind')} label="Kind" choices={ACTOR_KINDS.map(({ kind, one }) => [kind, one] as const)} />
        <TextField {...text('country')} label="Country code" hint="Three letters, for example CHN." maxLength={3} />
      </div>
      <AreaField
        {...text('aliases')}
        label="Other names"
        hint="One name per line, for example PRC. Dateline recognizes this actor by these names in new articles."
        rows={5}
      />
      <AffiliationRows initial={initial} names={names} />
      <fieldset className="form-group">
        <legend>Identifiers</legend>
        <div className="grid gap-4 tablet:grid-cols-2">
          {CATALOG_IDS.map((catalog) => (
            <TextField
              key={catalog}
              {...text(`identifiers.${catalog}`)}
              label={CATALOGS[catalog].label}
              hint={`For example, ${CATALOGS[catalog].example}.`}
              maxLength={40}
            />
          ))}
        </div>
      </fieldset>
    </RecordForm>
  );
}

function labelOf(name: string): string {
  const [group = '', at = '', part] = name.split('.');
  if (group === 'identifiers') return CATALOG_IDS.flatMap((id) => (id === at ? [CATALOGS[id].label] : [])).join();
  return `Affiliation ${Number(at) + 1}: ${PARTS.find((one) => one.part === part)?.label ?? part}`;
}

const MOST = 20;

/** Affiliations of an actor with office and dates. Emptying a row removes it. An empty row is available, and a button adds more. */
function AffiliationRows({ initial, names }: Pick<ActorFormProps, 'initial' | 'names'>) {
  const filled = Object.keys(initial).filter((name) => /^affiliations\.\d+\.parent$/.test(name)).length;
  return (
    <RowList
      legend="Affiliations"
      error={useField('affiliations').error}
      hint="Events that involve a government body also count for its country. Events that involve a person count for the country only while that person is in office. To remove a row, clear its name."
      rows={filled + 1}
      most={MOST}
      className="flex flex-col gap-4"
      beside={<ActorNames names={names} />}
      row={(at) => <AffiliationRow key={at} at={at} initial={initial} />}
    />
  );
}

const PARTS = [
  { part: 'parent', label: 'Country, body or office', maxLength: 120, input: ActorNameInput },
  { part: 'office', label: 'Office', maxLength: 120 },
  { part: 'from', label: 'From', maxLength: 60, input: DayInput, placeholder: '2013-03-14' },
  { part: 'to', label: 'Until', maxLength: 60, input: DayInput, placeholder: '2013-03-14' },
];

const AffiliationRow = ({ at, initial }: Pick<ActorFormProps, 'initial'> & { at: number }) => (
  <li>
    <fieldset aria-label={`Affiliation ${at + 1}`} className="grid grid-cols-2 gap-2 tablet:grid-cols-[1fr_1fr_10rem_10rem]">
      {PARTS.map(({ part, ...field }) => (
        <div key={part} className={part === 'parent' || part === 'office' ? 'col-span-2 tablet:col-span-1' : ''}>
          <TextField {...field} name={`affiliations.${at}.${part}`} initial={initial[`affiliations.${at}.${part}`]} />
        </div>
      ))}
      <KeptInput name={`affiliations.${at}.slug`} initial={initial} />
      <KeptInput name={`affiliations.${at}.was`} initial={initial} />
    </fieldset>
  </li>
);

const KeptInput = ({ name, initial }: Pick<ActorFormProps, 'initial'> & { name: string }) => (
  <input type="hidden" name={name} value={useField(name, initial[name]).value} />
);

interface ThemeFormProps {
  readonly action: FormAction;
  readonly initial: { readonly label: string; readonly family: FamilyId; readonly icon: string };
  readonly hidden: Readonly<Record<string, string>>;
  readonly label: string;
}

export const ThemeForm = ({ action, initial, hidden, label }: ThemeFormProps) => (
  <RecordForm<ThemeRecord>
    action={action}
    hidden={(current) => ({ ...hidden, ...(current ? { version: current.version } : {}) })}
    valuesOf={(stored) => [
      ['label', 'Name', stored.label],
      ['family', 'Color and shape', stored.family],
      ['icon', 'Icon', stored.icon],
    ]}
    href={`/admin/themes/${hidden.id}`}
    submit={label}
    className="flex max-w-[46rem] flex-col gap-6"
    noValidate
  >
    <TextField name="label" label="Name" initial={initial.label} maxLength={60} />
    <RadioGroup
      name="family"
      legend="Color and shape"
      initial={initial.family}
      values={FAMILY_IDS}
      className="grid gap-x-4 tablet:grid-cols-2"
      show={(family) => (
        <>
          <Glyph family={family} size="0.875rem" />
          <span>{FAMILIES[family].label}</span>
        </>
      )}
    />
    <RadioGroup
      name="icon"
      legend="Icon"
      initial={initial.icon}
      values={THEME_ICONS}
      className="flex flex-wrap gap-x-4 gap-y-1"
      hint={(icon) => icon.replaceAll('-', ' ')}
      show={(icon) => (
        <>
          <ThemeIcon name={icon} size="1.125rem" />
          <span className="sr-only">{icon.replaceAll('-', ' ')}</span>
        </>
      )}
    />
  </RecordForm>
);
