import { expect, test } from 'vitest';
import { ENGLISH_CLASSIFIERS } from '../../scoring/english-models';
import { tagWords } from '../../text/part-of-speech';
import { readText } from '../../text/read-text';
import { classifyAction, decideAction, sentenceFeatures } from './classify-event';

const read = (text: string) => {
  const [sentence] = readText(text).sentences;
  if (!sentence) throw new Error(`No sentence: ${text}`);
  return sentence;
};
const actionOf = (text: string) => classifyAction(ENGLISH_CLASSIFIERS, read(text), [], tagWords);

test.each<[action: string, text: string]>([
  ['SANCTION', 'Norway imposed export controls on chipmaking equipment.'],
  ['SANCTION', 'The ministry tightened export curbs on drone parts.'],
  ['CONCEDE', 'The prime minister apologized to Peru for the killings.'],
  ['CONCEDE', 'The ministry issued an apology to the families.'],
  ['CONSULT', 'The foreign minister met his counterpart in Oslo.'],
  ['CONSULT', 'The president ended his visit to Chile.'],
  ['REQUEST', 'The president urged the council to act.'],
  ['ACCUSE', 'The government condemned the attack.'],
  ['REJECT', 'Parliament rejected the plan.'],
  ['PROTEST', 'Thousands of students protested outside the ministry.'],
  ['ASSAULT', 'Gunmen killed four soldiers.'],
  ['COERCE', 'Police arrested two journalists.'],
  ['RETREAT', 'The defense minister resigned.'],
  ['AID', 'Chile sent humanitarian aid to Haiti.'],
])('%s: %s', (action, text) => {
  expect(actionOf(text)).toBe(action);
});

test.each<[notThis: string, text: string]>([
  ['AID', 'Chile approved the sale of fighter jets to Peru.'],
  ['AID', 'Norway agreed to sell missiles to the navy of Chile, a rival of Peru.'],
  ['SANCTION', 'The foreign minister concluded a three-day visit to Peru.'],
  ['SANCTION', 'The delegation cut short its visit to Oslo.'],
  ['RETREAT', 'The two navies ended their annual drill.'],
  ['RETREAT', 'The joint exercise ended.'],
])('not %s: %s', (action, text) => {
  expect(actionOf(text)).not.toBe(action);
});

test('returns null when no action is likely', () => {
  expect(actionOf('The mayor of the town was born in a village.')).toBeNull();
});

test('names the strongest words in the explanation', () => {
  const features = sentenceFeatures(read('Norway signed the agreement.'), [], tagWords);
  const { action, trace } = decideAction(ENGLISH_CLASSIFIERS, features);
  expect(trace.note).toMatch(new RegExp(`^Action: ${action}, because (?:the|an|its) .*“(?:sign|agreement)”.*\\.$`));
});
