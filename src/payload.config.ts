import { resolve } from 'node:path'
import { buildConfig } from 'payload'
import sharp from 'sharp'
import { collections } from '../collections/index.ts'
import { habitable } from './admin/habitable.ts'
import { labelled } from './admin/labels.ts'
import { adminLanguages, adminTranslations } from './admin/languages.ts'
import { configuration } from './config.ts'
import { communalPostgres } from './database/adapter.ts'
import { refusalResponse } from './database/refusalResponse.ts'
import { searchable } from './domains/search/searchable.ts'
import { announced } from './domains/tenancy/announceChange.ts'
import { languages } from './i18n/languages.ts'

const { databaseUrl, poolSize, secret } = configuration()

/** Where what is stored is composed: the collections, the database, the languages, the admin. */
export default buildConfig({
  secret,
  admin: {
    user: 'people',
    importMap: { baseDir: resolve('src/admin') },
    meta: {
      titleSuffix: ' · Communal',
      icons: [{ rel: 'icon', type: 'image/svg+xml', url: '/favicon.svg' }],
    },
    avatar: 'default',
    components: {
      beforeNavLinks: ['/CityFilter.tsx#CityFilter'],
      graphics: { Logo: '/Logo.tsx#Logo', Icon: '/Logo.tsx#Icon' },
      views: { dashboard: { Component: '/WaitingView.tsx#WaitingView' } },
    },
  },
  collections: collections.map(announced).map(searchable).map(habitable).map(labelled),
  db: communalPostgres({
    connectionString: databaseUrl ?? 'postgres://127.0.0.1:1/communal',
    poolSize,
    migrationDir: resolve('src/database/migrations'),
  }),
  defaultDepth: 0,
  maxDepth: 3,
  graphQL: { disable: true },
  hooks: { afterError: [refusalResponse] },
  i18n: {
    fallbackLanguage: 'en',
    supportedLanguages: adminLanguages,
    translations: adminTranslations,
  },
  localization: {
    locales: languages.map(({ code, name }) => ({ code, label: name })),
    defaultLocale: 'en',
    fallback: true,
  },
  sharp,
  telemetry: false,
  typescript: {
    outputFile: resolve('src/payload-types.ts'),
    autoGenerate: false,
  },
  upload: { abortOnLimit: true, limits: { fileSize: 40 * 1024 * 1024 }, safeFileNames: true },
})
