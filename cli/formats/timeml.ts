/** The TimeML of `extract`: the body with TIMEX3 and EVENT tags, and a link from each event to the expression that dates it. */
import type { Article, Extraction } from '@/engine/index';

interface Tag {
  readonly start: number;
  readonly end: number;
  readonly open: string;
  readonly name: string;
}

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const attributes = (values: Readonly<Record<string, string | undefined>>): string =>
  Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${escapeXml(value ?? '')}"`)
    .join('');

/** A TimeML 1.2.1 document. An event whose trigger crosses the edge of an expression is left out: tags must nest. */
export function timeml(docId: string, article: Article, extraction: Extraction): string {
  const expressions = extraction.timexes.map(({ timex, value }, index): Tag & { tid: string } => {
    const tid = `t${index + 1}`;
    return { tid, start: timex.start, end: timex.end, name: 'TIMEX3', open: `<TIMEX3${attributes({ tid, ...value })}>` };
  });
  const triggers = extraction.events.flatMap(({ mentions, dateWords }, index) => {
    const trigger = mentions[0]?.trigger;
    if (!trigger || expressions.some((tag) => crosses(tag, trigger))) return [];
    const eid = `e${index + 1}`;
    const tag: Tag = { start: trigger.start, end: trigger.end, name: 'EVENT', open: `<EVENT eid="${eid}" class="OCCURRENCE">` };
    const dated = dateWords && expressions.find(({ start, end }) => start < dateWords.end && end > dateWords.start);
    return [{ tag, eid, negated: mentions[0]?.polarity === 'negated', kind: trigger.kind, tid: dated?.tid ?? null }];
  });
  const once = triggers.filter(
    ({ tag }, at) => triggers.findIndex((other) => other.tag.start < tag.end && other.tag.end > tag.start) === at,
  );
  const instances = once.map(
    ({ eid, negated, kind }) =>
      `<MAKEINSTANCE eiid="i${eid}" eventID="${eid}" pos="${kind === 'verb' ? 'VERB' : 'NOUN'}" tense="NONE" aspect="NONE" polarity="${negated ? 'NEG' : 'POS'}"/>`,
  );
  const links = once
    .filter(({ tid }) => tid !== null)
    .map(({ eid, tid }, at) => `<TLINK lid="l${at + 1}" relType="IS_INCLUDED" eventInstanceID="i${eid}" relatedToTime="${tid}"/>`);
  const created = `<TIMEX3 tid="t0" type="DATE" value="${article.published}" functionInDocument="CREATION_TIME">${article.published}</TIMEX3>`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<TimeML>',
    `<DOCID>${escapeXml(docId)}</DOCID>`,
    `<DCT>${created}</DCT>`,
    `<TITLE>${escapeXml(article.title)}</TITLE>`,
    `<TEXT>${tagged(article.body, [...expressions, ...once.map(({ tag }) => tag)])}</TEXT>`,
    ...instances,
    ...links,
    '</TimeML>',
    '',
  ].join('\n');
}

const crosses = (a: { start: number; end: number }, b: { start: number; end: number }): boolean => a.start < b.end && b.start < a.end;

/** The body with the tags, which do not overlap one another. */
function tagged(body: string, tags: readonly Tag[]): string {
  let text = '';
  let at = 0;
  for (const tag of [...tags].sort((a, b) => a.start - b.start)) {
    if (tag.start < at) continue;
    text += `${escapeXml(body.slice(at, tag.start))}${tag.open}${escapeXml(body.slice(tag.start, tag.end))}</${tag.name}>`;
    at = tag.end;
  }
  return text + escapeXml(body.slice(at));
}
