/** Words that tell where the subject and the objects of a verb end. */

/** "tens of thousands of farmers": the farmers act. */
export const QUANTITIES = new Set(
  'tens hundreds thousands dozens scores group groups crowd crowds members number deployment contingent batch wave convoy ships planes trucks lorries shipload planeload truckload shiploads planeloads truckloads loaded carrying laden'.split(
    ' ',
  ),
);

/** Prepositions behind which circumstances stand, no objects. */
export const CIRCUMSTANCES = new Set('amid despite because during following over since until'.split(' '));

/** Between an owner and what is owned. */
export const POSSESSIVES = new Set(["'", '’', "'s", '’s']);
