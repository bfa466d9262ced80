/** The frame of the editors' pages. It only hides itself from unauthorized people; each page checks the person's role. */
import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { SignOutForm } from '@/components/account/account-forms';
import { type AdminGroup, AdminNav, QueueNav } from '@/components/admin/admin-nav';
import { KeepTyped } from '@/components/admin/keep-typed';
import { Link } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { QUEUE_KINDS } from '@/domain/desk/queue';
import { may } from '@/domain/people/permissions';
import { readEnv } from '@/env';
import { CAPACITY_WORDS, exceedsEmbeddedCapacity, MOVE_TO_POSTGRES } from '@/services/database/finding';
import { countOpenJobs } from '@/services/jobs/list-jobs';
import { countQueue } from '@/services/queue/list-items';
import { database } from '../_server/context';
import { currentUser } from '../_server/session/require-role';
import { today } from '../_server/site';
import { signOutAction } from '../sign-in/actions';
import '@/components/admin/admin.css';

export const metadata: Metadata = { robots: { index: false } };

export default async function AdminLayout({ children }: { children: ReactNode }) {
  const user = await currentUser();
  // The page below redirects to the sign-in page, which returns here.
  if (!user || !may(user.role, 'read-drafts')) return children;
  const db = await database();
  const isEmbedded = readEnv().databaseUrl === null;
  const [counts, jobs, isOutgrown] = await Promise.all([
    countQueue(db, today()),
    countOpenJobs(db),
    isEmbedded && may(user.role, 'change-site') && exceedsEmbeddedCapacity(db),
  ]);
  const queued = QUEUE_KINDS.reduce((sum, kind) => sum + counts[kind], 0);
  const groups: readonly AdminGroup[] = [
    {
      label: 'Review',
      places: [
        { href: '/admin', label: 'Queue', count: queued },
        { href: '/admin/articles', label: 'Articles', also: ['/admin/re-extraction'] },
        { href: '/admin/events', label: 'Events' },
      ],
    },
    {
      label: 'Import',
      places: [
        { href: '/admin/articles/new', label: 'Add article' },
        { href: '/admin/import', label: 'Import events' },
        { href: '/admin/jobs', label: 'Import history', count: jobs },
        { href: '/admin/feeds', label: 'Feeds' },
      ],
    },
    {
      label: 'Vocabulary',
      places: [
        ...(may(user.role, 'edit-vocabulary')
          ? [
              { href: '/admin/actors', label: 'Actors' },
              { href: '/admin/themes', label: 'Themes' },
            ]
          : []),
        { href: '/admin/sources', label: 'Sources' },
      ],
    },
    {
      label: 'Administration',
      places: [
        ...(may(user.role, 'manage-users') ? [{ href: '/admin/users', label: 'Users' }] : []),
        ...(may(user.role, 'change-site') ? [{ href: '/admin/site', label: 'Site' }] : []),
        ...(may(user.role, 'read-audit') ? [{ href: '/admin/audit', label: 'Audit log' }] : []),
        { href: '/account', label: 'Your account', isOnPhones: true },
      ],
    },
  ];
  return (
    <>
      <section aria-label="Editing" className="border-b bg-raised print:hidden">
        <div className="page-width flex flex-col tablet:flex-row tablet:items-start tablet:gap-4">
          <div className="min-w-0 flex-1 tablet:-ml-1.5">
            <AdminNav groups={groups} />
          </div>
          <div className="-mr-3 hidden h-11 items-center justify-end gap-1 tablet:flex">
            <Link href="/account" className="link text-ui">
              {user.name}
            </Link>
            <SignOutForm action={signOutAction} />
          </div>
        </div>
        <div className="page-width">
          <QueueNav counts={counts} />
        </div>
      </section>
      {isOutgrown ? (
        <div className="page-width pt-4 print:hidden">
          <Notice kind="warning">
            The embedded database has more than {CAPACITY_WORDS} events, so pages may load slowly. {MOVE_TO_POSTGRES}
          </Notice>
        </div>
      ) : null}
      {children}
      <KeepTyped />
    </>
  );
}
