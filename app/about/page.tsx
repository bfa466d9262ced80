/** What Dateline is and how it reads dates, in the words a reader needs. */
import type { Metadata } from 'next';
import { AboutAccuracy } from '@/components/about/about-accuracy';
import { AboutDates } from '@/components/about/about-dates';
import { accuracy } from '@/services/about/accuracy';

export const metadata: Metadata = { title: 'About', description: 'How dates are read from articles, and how certain they are.' };

export default function Page() {
  return (
    <main className="page-width about-page py-6">
      <h1 className="font-medium font-serif text-page-phone tablet:text-page">How dates are read</h1>
      <AboutDates />
      <AboutAccuracy accuracy={accuracy} />
    </main>
  );
}
