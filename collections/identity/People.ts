import type { CollectionConfig, PayloadRequest } from 'payload'
import { configuration } from '../../src/config.ts'
import {
  entersAdmin,
  nobody,
  noFieldWrite,
  operatorField,
  operators,
} from '../../src/domains/identity/access.ts'
import { creditPreferences } from '../../src/domains/identity/creditPreferences.ts'
import {
  closedStaysClosed,
  forgetWrongTries,
  limitLogins,
  secondFactorFirst,
} from '../../src/domains/identity/loginHooks.ts'
import { ownAccount } from '../../src/domains/identity/ownAccount.ts'
import { passwordRule } from '../../src/domains/identity/passwordRule.ts'
import { peopleEndpoints } from '../../src/domains/identity/peopleEndpoints.ts'
import { handlePattern, nameMaximum } from '../../src/domains/identity/rules.ts'
import { wordsOf } from '../../src/domains/identity/wordsOf.ts'
import { languages } from '../../src/i18n/languages.ts'

const sessionSeconds = 60 * 60 * 24 * 14

/** One account for all cities. Accounts are made by signing up and changed by their owner on the public site, where the
 *  rules for addresses, passwords and handles are; never through REST. */
export const People: CollectionConfig = {
  slug: 'people',
  auth: {
    tokenExpiration: sessionSeconds,
    // Behind our own limit (src/domains/identity/limits.ts), which is reached first and answers alike for addresses
    // without an account; Payload's lock would tell who has one.
    maxLoginAttempts: 50,
    lockTime: 10 * 60 * 1000,
    verify: true,
    useSessions: true,
    removeTokenFromResponses: true,
    cookies: { sameSite: 'Lax', secure: configuration().tls },
  },
  admin: { useAsTitle: 'name', group: 'identity', defaultColumns: ['name', 'email', 'handle', 'createdAt'] },
  access: {
    admin: entersAdmin,
    create: nobody,
    read: ownAccount,
    update: nobody,
    delete: nobody,
    unlock: operators,
    readVersions: nobody,
  },
  endpoints: peopleEndpoints,
  hooks: {
    beforeOperation: [passwordRule, limitLogins],
    beforeLogin: [closedStaysClosed, secondFactorFirst],
    afterLogin: [forgetWrongTries],
  },
  fields: [
    { name: 'name', type: 'text', required: true, maxLength: nameMaximum },
    {
      name: 'handle',
      type: 'text',
      required: true,
      unique: true,
      maxLength: 40,
      validate: (value: unknown, { req }: { req: PayloadRequest }) =>
        typeof value === 'string' && handlePattern.test(value) ? true : wordsOf(req)('refusals.handle-shape'),
    },
    {
      name: 'language',
      type: 'select',
      required: true,
      // Changed in the profile; beside the admin's own language it would be a second field of that name.
      admin: { hidden: true },
      defaultValue: 'en',
      options: languages.map(({ code }) => code),
    },
    {
      name: 'credit',
      type: 'group',
      fields: [
        {
          name: 'preference',
          type: 'select',
          required: true,
          defaultValue: 'name',
          options: [...creditPreferences],
        },
        { name: 'pseudonym', type: 'text', maxLength: 120 },
      ],
    },
    { name: 'mutedNotices', type: 'text', hasMany: true, admin: { hidden: true } },
    {
      name: 'operatorSince',
      type: 'date',
      access: { create: operatorField, update: noFieldWrite },
      admin: { readOnly: true },
    },
    {
      name: 'closedAt',
      type: 'date',
      access: { create: noFieldWrite, update: noFieldWrite },
      admin: { readOnly: true },
    },
  ],
}
