/** What Dateline is, how it determines dates and how accurate it is. */
import type { Metadata } from 'next';
import { site } from '@/app/_server/site';
import { AboutAccuracy, AboutDates, AboutReader, type SiteReaders } from '@/components/about/about-sections';
import { PageLink } from '@/components/ui/button';
import { contactHref } from '@/domain/site-settings';
import { getSecondReaderSettings } from '@/services/second-reader/client/settings';
import { accuracy } from '@/services/site/accuracy';
import { VERSION_WORDS } from '@/services/site/versions';
import { database } from '../_server/context';

export const metadata: Metadata = {
  title: 'About',
  description: 'How Dateline finds dates in articles, how precise they are, and how accurate the extraction is.',
};

export default async function Page() {
  const [{ name, introduction, publisher, contact }, readers] = await Promise.all([site(), siteReaders()]);
  return (
    <main className="page-width wide:grid wide:content-start wide:grid-cols-[repeat(2,minmax(0,66ch))] wide:gap-x-24 wide:text-[1rem] wide:[&>:is(h1,p)]:col-span-full py-6">
      <h1 className="page-title">About</h1>
      <p className="about-text">
        <strong className="font-semibold">{name}.</strong> {introduction}
        {publisher === '' ? '' : ` Published by ${publisher}.`}{' '}
        {contact === '' ? null : <PageLink href={contactHref(contact)}>{contact}</PageLink>}
      </p>
      <AboutDates />
      <AboutAccuracy accuracy={accuracy} />
      {readers === null ? null : <AboutReader readers={readers} accuracy={accuracy} />}
      <p className="about-text mt-8 text-ink-2 text-meta">{VERSION_WORDS}</p>
    </main>
  );
}

async function siteReaders(): Promise<SiteReaders | null> {
  try {
    const { url, model, isLocal, keyState } = await getSecondReaderSettings(await database());
    return { model: url === '' || keyState === 'locked' ? null : model, isLocal };
  } catch {
    return null;
  }
}
