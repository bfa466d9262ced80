/** Words that mail programs put around a message. Data for the page reader. */

export type MailField = 'sender' | 'sent' | 'subject' | 'other';

export const MAIL_LABELS: Readonly<Record<string, MailField>> = {
  from: 'sender',
  sender: 'sender',
  von: 'sender',
  sent: 'sent',
  date: 'sent',
  gesendet: 'sent',
  subject: 'subject',
  betreff: 'subject',
  to: 'other',
  an: 'other',
  cc: 'other',
  bcc: 'other',
  'reply-to': 'other',
  'reply to': 'other',
  attachments: 'other',
  importance: 'other',
  'message-id': 'other',
  newsgroups: 'other',
  organization: 'other',
  'mailed-by': 'other',
  'signed-by': 'other',
  'list-id': 'other',
  path: 'other',
  lines: 'other',
};

export const FORWARD_MARKS: readonly RegExp[] = [
  /^[-_*=\s]{2,}\s*(?:forwarded|original|weitergeleitete|begin forwarded)[\p{L} ]*?(?:message|mail|nachricht|text)?[-_*=\s:]*$/iu,
  /^begin forwarded message:?$/i,
  /^on .{6,120}\bwrote:$/i,
  /^am .{6,120}\bschrieb.{0,80}:$/i,
];
