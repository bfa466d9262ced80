/** Words that mail programs put around a message. Data for the page reader. */
import { valueByPhrase } from './words';

export type MailField = 'sender' | 'sent' | 'subject' | 'other';

export const MAIL_LABELS = valueByPhrase<MailField>([
  ['sender', 'from; sender; von; de'],
  ['sent', 'sent; date; gesendet; envoyé; enviado; fecha'],
  ['subject', 'subject; betreff; objet; asunto'],
  [
    'other',
    `to; an; à; para; cc; bcc; reply-to; reply to; attachments; importance; message-id; newsgroups; organization; mailed-by; signed-by; list-id;
    path; lines`,
  ],
]);

export const FORWARD_MARKS: readonly RegExp[] = [
  /^[-_*=\s]{2,}\s*(?:forwarded|original|weitergeleitete|begin forwarded|message|mensaje)[\p{L} ]*?(?:message|mail|nachricht|text)?[-_*=\s:]*$/iu,
  /^begin forwarded message:?$/i,
  /^on .{6,120}\bwrote:$/i,
  /^am .{6,120}\bschrieb.{0,80}:$/i,
];
