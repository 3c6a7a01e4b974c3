import type { CollectionConfig } from 'payload'
import { configuration } from '../../src/config.ts'
import {
  entersAdmin,
  nobody,
  noFieldWrite,
  operatorField,
  operators,
} from '../../src/domains/identity/access.ts'
import { ownAccount } from '../../src/domains/identity/ownAccount.ts'
import { passwordRule } from '../../src/domains/identity/passwordRule.ts'
import { handlePattern } from '../../src/domains/identity/rules.ts'
import { languages } from '../../src/i18n/languages.ts'
import { creditPreferences } from '../fields/credit.ts'

const sessionSeconds = 60 * 60 * 24 * 14

/** One account for all cities. Accounts are made by signing up, never through REST. */
export const People: CollectionConfig = {
  slug: 'people',
  auth: {
    tokenExpiration: sessionSeconds,
    maxLoginAttempts: 5,
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
    update: ownAccount,
    delete: nobody,
    unlock: operators,
    readVersions: nobody,
  },
  hooks: { beforeOperation: [passwordRule] },
  fields: [
    { name: 'name', type: 'text', required: true, maxLength: 120 },
    {
      name: 'handle',
      type: 'text',
      required: true,
      unique: true,
      maxLength: 40,
      validate: (value: unknown, { req }: { req: { t: (key: never) => string } }) =>
        typeof value === 'string' && handlePattern.test(value)
          ? true
          : req.t('communal:handleShape' as never),
    },
    {
      name: 'language',
      type: 'select',
      required: true,
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
