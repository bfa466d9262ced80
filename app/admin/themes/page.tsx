import { ArrowDown, ArrowUp } from 'lucide';
import { DoneNotice, type DoneWords, PageHeading } from '@/components/admin/page-heading';
import { VerdictForm } from '@/components/review/verdict-form';
import { RowLink } from '@/components/ui/button';
import { Glyph } from '@/components/ui/glyph';
import { Icon } from '@/components/ui/icon';
import { Section } from '@/components/ui/section';
import { ThemeIcon } from '@/components/ui/theme-icon';
import { ThemeForm } from '@/components/vocabulary/theme-form';
import { counted } from '@/domain/text/counted';
import type { ThemeRecord } from '@/domain/vocabulary/vocabulary-views';
import { listThemeRecords } from '@/services/vocabulary/list-themes';
import { requireRole } from '../../_server/session/require-role';
import { addThemeAction, moveThemeAction } from './actions';

export const metadata = { title: 'Themes' };

const DONE: DoneWords = { added: 'Theme added to the end of the list.', removed: 'Theme deleted.' };

export default async function ThemesPage({ searchParams }: PageProps<'/admin/themes'>) {
  const { db } = await requireRole('editor', '/admin/themes');
  const themes = await listThemeRecords(db);
  const { done } = await searchParams;
  return (
    <main className="page-width wide-page">
      <PageHeading title="Themes" lead="Lists and forms use this order. Your changes are kept when Dateline is updated." />
      <DoneNotice words={DONE} done={done} />
      <div className="beside">
        <ol className="border-t">
          {themes.map((theme, at) => (
            <Row key={theme.id} theme={theme} isFirst={at === 0} isLast={at === themes.length - 1} />
          ))}
        </ol>
        <Section id="add" title="Add a theme" className="py-10 wide:py-0" titleClass="pb-4">
          <ThemeForm
            key={themes.length}
            action={addThemeAction}
            initial={{ label: '', family: 'statements', icon: 'circle' }}
            hidden={{}}
            label="Add theme"
          />
        </Section>
      </div>
    </main>
  );
}

const Row = ({ theme, isFirst, isLast }: { theme: ThemeRecord; isFirst: boolean; isLast: boolean }) => (
  <li className="flex flex-wrap items-center gap-x-2 gap-y-1 border-b py-2 tablet:gap-x-4">
    <div className="flex gap-1">
      <Mover theme={theme} to="up" isAtEnd={isFirst} />
      <Mover theme={theme} to="down" isAtEnd={isLast} />
    </div>
    <Glyph family={theme.family} size="0.875rem" />
    <ThemeIcon name={theme.icon} size="1rem" />
    <RowLink href={`/admin/themes/${theme.id}`} className="flex-1 basis-24">
      {theme.label}
    </RowLink>
    <span className="text-ink-3 text-meta tabular-nums">{counted(theme.eventCount, 'event')}</span>
  </li>
);

/** At the end of the list, the button stays so that it keeps the focus, but does nothing. */
const Mover = ({ theme, to, isAtEnd }: { theme: ThemeRecord; to: 'up' | 'down'; isAtEnd: boolean }) => (
  <VerdictForm
    action={moveThemeAction}
    fields={{ id: theme.id, version: theme.version, to }}
    variant="quiet"
    label={
      <>
        <Icon of={to === 'up' ? ArrowUp : ArrowDown} size="1rem" className={isAtEnd ? 'opacity-30' : 'text-ink-2'} />
        <span className="sr-only">
          Move {theme.label} {to}
          {isAtEnd ? ` (already ${to === 'up' ? 'first' : 'last'})` : ''}
        </span>
      </>
    }
  />
);
