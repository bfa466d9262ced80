/** The scorer of English news: what an editor wants as an event, learned from annotated articles by `npm run train`. */
import { type LinearModel, linearScorer } from './linear-model';
import weights from './weights.json' with { type: 'json' };

export const ENGLISH_SCORER = linearScorer(weights as unknown as LinearModel);
