/** Irregular English verbs of the news: base, past, past participle. Regular forms are built by rule. */
const ROWS =
  'be was been|beat beat beaten|become became become|begin began begun|bind bound bound|break broke broken|bring brought brought|build built built|buy bought bought|' +
  'catch caught caught|choose chose chosen|come came come|cut cut cut|deal dealt dealt|do did done|draw drew drawn|drive drove driven|fall fell fallen|' +
  'fight fought fought|find found found|flee fled fled|fly flew flown|forgive forgave forgiven|freeze froze frozen|get got got|give gave given|go went gone|' +
  'grow grew grown|hang hung hung|have had had|hear heard heard|hide hid hidden|hit hit hit|hold held held|keep kept kept|know knew known|lay laid laid|' +
  'lead led led|leave left left|lend lent lent|let let let|lie lay lain|light lit lit|lose lost lost|make made made|mean meant meant|meet met met|' +
  'overrun overran overrun|oversee oversaw overseen|overthrow overthrew overthrown|pay paid paid|put put put|quit quit quit|read read read|rebuild rebuilt rebuilt|' +
  'retake retook retaken|ride rode ridden|rise rose risen|run ran run|say said said|see saw seen|seek sought sought|sell sold sold|send sent sent|set set set|' +
  'shake shook shaken|shoot shot shot|show showed shown|shut shut shut|sink sank sunk|sit sat sat|speak spoke spoken|spend spent spent|spread spread spread|' +
  'stand stood stood|steal stole stolen|stick stuck stuck|strike struck struck|swear swore sworn|take took taken|teach taught taught|tell told told|' +
  'think thought thought|throw threw thrown|undergo underwent undergone|undertake undertook undertaken|uphold upheld upheld|wear wore worn|win won won|' +
  'withdraw withdrew withdrawn|withhold withheld withheld|write wrote written|split split split|cast cast cast|host hosted hosted|' +
  'bid bid bid|bite bit bitten|bleed bled bled|breed bred bred|burst burst burst|dig dug dug|eat ate eaten|feed fed fed|forbid forbade forbidden|forego forewent foregone|' +
  'foresee foresaw foreseen|hurt hurt hurt|leap leapt leapt|mislead misled misled|overcome overcame overcome|override overrode overridden|' +
  'overtake overtook overtaken|redraw redrew redrawn|rewrite rewrote rewritten|shed shed shed|slay slew slain|slide slid slid|spring sprang sprung|strive strove striven|' +
  'sweep swept swept|swing swung swung|swim swam swum|tear tore torn|undo undid undone|unfreeze unfroze unfrozen|withstand withstood withstood';

export interface IrregularVerb {
  readonly base: string;
  readonly past: string;
  readonly participle: string;
}

const VERBS: readonly IrregularVerb[] = ROWS.split('|').map((row) => {
  const [base = '', past = '', participle = ''] = row.split(' ');
  return { base, past, participle };
});

export const IRREGULAR_BY_BASE: ReadonlyMap<string, IrregularVerb> = new Map(VERBS.map((verb) => [verb.base, verb]));
/** Simple past forms that differ from the base and the participle, so they are always finite ("took", "spoke"). */
export const FINITE_PASTS: ReadonlyMap<string, string> = new Map(
  VERBS.filter((verb) => verb.past !== verb.participle && verb.past !== verb.base).map((verb) => [verb.past, verb.base]),
);
/** Any past or participle form → base. `found` stays ambiguous and is read as "find". */
export const IRREGULAR_FORMS: ReadonlyMap<string, string> = new Map(
  VERBS.flatMap((verb) => [
    [verb.participle, verb.base],
    [verb.past, verb.base],
  ]),
);
