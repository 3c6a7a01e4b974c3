import { resolve } from 'node:path'
import { buildConfig } from 'payload'
import sharp from 'sharp'
import { collections } from '../collections/index.ts'
import { writtenLanguages } from './admin/beginInOwnLanguage.ts'
import { habitable } from './admin/habitable.ts'
import { labelled } from './admin/labels.ts'
import { adminLanguages, adminTranslations } from './admin/languages.ts'
import { namedFields } from './admin/namedFields.ts'
import { spoken } from './admin/spoken.ts'
import { configuration } from './config.ts'
import { communalPostgres } from './database/adapter.ts'
import { refusalResponse } from './database/refusalResponse.ts'
import { payloadMail } from './domains/notifications/payloadMail.ts'
import { searchable } from './domains/search/searchable.ts'
import { announced } from './domains/tenancy/announceChange.ts'
import { translatable } from './domains/translations/translatable.ts'
import { languages } from './i18n/languages.ts'
import { log } from './kernel/log.ts'

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
    dateFormat: 'yyyy-MM-dd HH:mm',
    components: {
      afterLogin: ['/PublicLogIn.tsx#PublicLogIn'],
      beforeNavLinks: ['/CityFilter.tsx#CityFilter'],
      graphics: { Logo: '/Logo.tsx#Logo', Icon: '/Logo.tsx#Icon' },
      afterNavLinks: ['/StaffLinks.tsx#StaffLinks'],
      views: {
        dashboard: { Component: '/WaitingView.tsx#WaitingView' },
        setup: { Component: '/setup/SetupView.tsx#SetupView', path: '/setup' },
        setupOfCity: { Component: '/setup/SetupView.tsx#SetupView', path: '/setup/:city' },
        who: { Component: '/RolesView.tsx#RolesView', path: '/who', exact: true },
        desk: { Component: '/desk/DeskView.tsx#DeskView', path: '/desk', exact: true },
        deskAsk: { Component: '/desk/AskView.tsx#AskView', path: '/desk/ask', exact: true },
        figures: { Component: '/figures/FiguresView.tsx#FiguresView', path: '/figures', exact: true },
        inventory: {
          Component: '/inventory/InventoryView.tsx#InventoryView',
          path: '/inventory',
          exact: true,
        },
        labels: { Component: '/inventory/LabelsView.tsx#LabelsView', path: '/labels', exact: true },
        translations: {
          Component: '/translations/TranslationsView.tsx#TranslationsView',
          path: '/translations',
          exact: true,
        },
        translation: {
          Component: '/translations/TranslationView.tsx#TranslationView',
          path: '/translations/:collection/:id',
        },
        handOver: { Component: '/HandOverView.tsx#HandOverView', path: '/who/:city/:person' },
      },
    },
  },
  collections: collections
    .map(announced)
    .map(searchable)
    .map(translatable)
    .map(habitable)
    .map(labelled)
    .map(spoken),
  db: communalPostgres({
    connectionString: databaseUrl ?? 'postgres://127.0.0.1:1/communal',
    poolSize,
    migrationDir: resolve('src/database/migrations'),
  }),
  defaultDepth: 0,
  email: payloadMail,
  maxDepth: 3,
  graphQL: { disable: true },
  logger: log,
  // What a person did wrong is answered, not logged.
  loggingLevels: {
    APIError: 'debug',
    AuthenticationError: 'debug',
    Forbidden: 'debug',
    LockedAuth: 'debug',
    NotFound: 'debug',
    QueryError: 'debug',
    ValidationError: 'debug',
  },
  hooks: { afterError: [refusalResponse, namedFields] },
  i18n: {
    fallbackLanguage: 'en',
    supportedLanguages: adminLanguages,
    translations: adminTranslations,
  },
  localization: {
    // Each falls back to all others: a city need not write English, and what it wrote has a name in every list.
    locales: languages.map(({ code, name }) => ({
      code,
      label: name,
      fallbackLocale: languages.map((other) => other.code).filter((other) => other !== code),
    })),
    defaultLocale: 'en',
    fallback: true,
    filterAvailableLocales: writtenLanguages,
  },
  sharp,
  telemetry: false,
  typescript: {
    outputFile: resolve('src/payload-types.ts'),
    autoGenerate: false,
  },
  upload: {
    abortOnLimit: true,
    limits: { fileSize: 40 * 1024 * 1024 },
    safeFileNames: true,
    preserveExtension: 7, // geojson: of a text it says what it is (src/domains/media/textRules.ts)
  },
})
