/** The models that `npm run train` learns from annotated articles of English news. */
import type { ThemeId } from '../../model/event';
import type { ActionLabel, EventClassifiers } from '../../model/scorer';
import { type ClassModel, linearClassifier } from '../../scoring/class-model';
import { linearScorer, type PackedModel, unpackedModel } from '../../scoring/linear-model';
import classes from './classes.json' with { type: 'json' };
import weights from './weights.json' with { type: 'json' };

export const ENGLISH_SCORER = linearScorer(unpackedModel(weights as unknown as PackedModel));

export const ENGLISH_CLASSIFIERS: EventClassifiers = {
  action: linearClassifier(classes.action as unknown as ClassModel<ActionLabel>),
  theme: linearClassifier(classes.theme as unknown as ClassModel<ThemeId>),
};
