/** The figures of the About page, which equal those of docs/accuracy.md. Commands print them, and a test compares both. */
import figures from '@/data/accuracy.json' with { type: 'json' };
import type { AccuracyView } from '@/domain/accuracy-view';

export const accuracy: AccuracyView = {
  measured: figures.measured,
  readers: figures.readers,
  dates: figures.dates.map(({ corpus, texts, dateline, others }) => ({
    corpus,
    texts,
    dateline,
    others: others.map(([name, value]) => ({ name: String(name), value: Number(value) })),
  })),
};
