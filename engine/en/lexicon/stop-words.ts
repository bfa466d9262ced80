/** Words that say nothing about which event a clause means. */
export const SIGNATURE_STOP_WORDS: ReadonlySet<string> = new Set(
  (
    'a an the of in on at to for from by with over about after before between and or as its his her their our this that these those ' +
    'is are was were be been has have had will would may might could should also new first second third another further'
  ).split(' '),
);
