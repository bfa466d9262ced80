/** Whether to ask a person which sources a language model may read: an administrator, where a model is configured. */
import type { Database } from '@/db/database';
import { may, type Role } from '@/domain/people/permissions';
import { getSecondReaderSettings } from '@/services/second-reader/client/settings';

export const decidesConsent = async (db: Database, { role }: { readonly role: Role }): Promise<boolean> =>
  may(role, 'change-site') && (await getSecondReaderSettings(db)).url !== '';
