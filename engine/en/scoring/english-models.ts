/**
 * What is learned from annotated articles of English news by `npm run train` and `npm run train:merging`: which events an editor wants,
 * their actions and themes, and which reports tell one event.
 */

import { matchWeights } from '../../merge/weights';
import type { ThemeId } from '../../model/event';
import type { ActionLabel, EventClassifiers } from '../../model/scorer';
import { type ClassModel, linearClassifier } from '../../scoring/class-model';
import { linearScorer, type PackedModel, unpackedModel } from '../../scoring/linear-model';
import classes from './classes.json' with { type: 'json' };
import merging from './merging.json' with { type: 'json' };
import weights from './weights.json' with { type: 'json' };

export const ENGLISH_SCORER = linearScorer(unpackedModel(weights as unknown as PackedModel));

export const ENGLISH_CLASSIFIERS: EventClassifiers = {
  action: linearClassifier(classes.action as unknown as ClassModel<ActionLabel>),
  theme: linearClassifier(classes.theme as unknown as ClassModel<ThemeId>),
};

export const ENGLISH_MATCH_WEIGHTS = matchWeights(merging as unknown as Parameters<typeof matchWeights>[0]);
