/** Abbreviations of time zones after a clock time, and the names of universal time. */

/** Zones whose clock times stay local: nothing is counted over to another zone. */
export const ZONE_ABBREVIATIONS: readonly string[] = [
  ...(
    'est edt cst cdt mst mdt pst pdt akst akdt hst ast adt nst wet west bst ist cet cest eet eest msk trt gst pkt npt ict wib sgt hkt pht kst jst ' +
    'awst acst aest aedt nzst nzdt eat cat wat sast brt et ct pt eastern pacific'
  ).split(' '),
  'eastern time',
  'eastern standard time',
  'eastern daylight time',
  'central time',
  'mountain time',
  'pacific time',
  'central european time',
  'greenwich mean time',
];
