/** The figures of the about page. They are those of docs/accuracy.md, which commands print; a test holds the two together. */
import figures from '@/data/accuracy.json' with { type: 'json' };
import type { AccuracyView } from '@/domain/accuracy-view';

export const accuracy: AccuracyView = {
  measured: figures.measured,
  dates: figures.dates.map(({ corpus, texts, dateline, others }) => ({
    corpus,
    texts,
    dateline,
    others: others.map(([name, value]) => ({ name: String(name), value: Number(value) })),
  })),
};
