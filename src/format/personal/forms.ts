/** All forms that something personal has. Where two find the same, the first gives it its name. */
import { ACCOUNTS } from './accounts.ts';
import type { Form } from '../personal-data.ts';
import { IDENTITIES } from './identities.ts';
import { LOGINS } from './logins.ts';
import { MAILS } from './mails.ts';
import { NUMBERS } from './numbers.ts';
import { PASSWORDS } from './passwords.ts';
import { SECRETS } from './secrets.ts';

export const FORMS: readonly Form[] = [
  ...SECRETS,
  ...PASSWORDS,
  ...LOGINS,
  ...MAILS,
  ...ACCOUNTS,
  ...IDENTITIES,
  ...NUMBERS,
];
