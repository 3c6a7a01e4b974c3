import { z } from 'zod'
import { isLanguage, languages } from '../../../../i18n/languages.ts'
import { isTimeZone, weekdays } from '../../../../kernel/time.ts'
import { businessModels, businessSectors, usesOfCommons } from '../../../business/rules.ts'
import { commonsTypes } from '../../../commons/rules.ts'
import { moderations } from '../../../contributions/rules.ts'
import { roles } from '../../../identity/roles.ts'
import { handlePattern } from '../../../identity/rules.ts'
import { instituteKinds } from '../../../institutes/rules.ts'
import { longestCondition } from '../../../lending/condition/rules.ts'
import { mostDeposit } from '../../../lending/deposit/rules.ts'
import { groupKinds } from '../../../lending/groups/rules.ts'
import { quota } from '../../../lending/kind.ts'
import { mostPlaces, thingApprovals, longest as thingLongest } from '../../../lending/neighbours/rules.ts'
import {
  approvals,
  equipmentCategories,
  longestPurpose,
  unitConditions,
  unitStates,
} from '../../../lending/rules.ts'
import { menus, pathWithin } from '../../../pages/rules.ts'
import { kindOf, programmeKinds } from '../../../programmes/registry.ts'
import { difficulties, trailThemes } from '../../../trails/rules.ts'
import { cityStates } from '../../rules.ts'
import { openingTimes } from './openingTimes.ts'
import {
  count,
  day,
  latitude,
  licence,
  line,
  longitude,
  mediaName,
  mediaNames,
  number,
  short,
  slug,
  slugs,
  type TextShapes,
  time,
} from './shapes.ts'

const language = z.string().refine(isLanguage, {
  error: `is no language of this deployment; expected ${languages.map(({ code }) => code).join(', ')}`,
})

/** What is read of `city.yaml` first, because everything else depends on it. */
export const cityLanguages = z.object({ languages: z.array(language).min(1) })

const colour = z.string().regex(/^#[0-9a-f]{6}$/i, { error: 'is no colour; expected "#0b5c8a"' })

/** How far a loan of a demo account came; `waiting`: it is a place in line. */
export const demoLoanStates = [
  'waiting',
  'requested',
  'refused',
  'approved',
  'ready',
  'no-show',
  'handed-over',
  'returned',
  'closed',
] as const

const conditionNote = z.string().trim().min(1).max(longestCondition)

/** What a demo account lends to its neighbours. */
const lentThing = z.strictObject({
  name: z.string().trim().min(1).max(thingLongest.name),
  description: z.string().trim().min(1).max(thingLongest.description),
  language: language.optional(),
  category: z.enum(equipmentCategories),
  part: short.optional(),
  terms: z.string().trim().max(thingLongest.terms).default(''),
  maxDays: count(1, 365),
  leadDays: count(0, 60).default(0),
  approval: z.enum(thingApprovals).default('always'),
  places: z.array(z.string().trim().min(1).max(thingLongest.place)).min(1).max(mostPlaces),
  image: mediaName.optional(),
})
export type LentThing = z.output<typeof lentThing>

/** Days from the day on which the demo loans are made. */
const daysFromNow = z.number().int().min(-365).max(365)

/** What a demo account has or had of the city's, how far that came, and what was said of it. */
const demoLoan = z.strictObject({
  thing: slug,
  desk: slug,
  from: daysFromNow,
  until: daysFromNow,
  state: z.enum(demoLoanStates),
  purpose: z.string().trim().max(longestPurpose).default(''),
  organisation: slug.optional(),
  out: conditionNote.optional(),
  back: conditionNote.optional(),
  photo: mediaName.optional(),
  lateBy: count(1, 60).optional(),
  reason: z.string().trim().max(2000).optional(),
})
export type DemoLoan = z.output<typeof demoLoan>

export const citySchema = (texts: TextShapes) =>
  z.strictObject({
    slug,
    name: texts.line,
    tagline: texts.optional.line,
    welcome: texts.optional.markdown,
    image: mediaName.nullish(),
    state: z.enum(cityStates).default('preparing'),
    languages: z.array(language).min(1),
    hosts: z
      .array(
        z.string().regex(/^[a-z0-9.-]+$/, { error: 'is no host name; expected "communs.brest.example"' }),
      )
      .default([]),
    timeZone: z.string().refine(isTimeZone, { error: 'is no time zone; expected for example Europe/Paris' }),
    currency: z.string().regex(/^[A-Z]{3}$/, { error: 'is no currency; expected for example EUR' }),
    country: z.string().regex(/^[A-Z]{2}$/, { error: 'is no country; expected for example FR' }),
    subdivision: z.string().nullish(),
    map: z.strictObject({
      lon: longitude,
      lat: latitude,
      zoom: count(3, 19).default(13),
      tiles: z.string().nullish(),
      tilesCredit: z.string().nullish(),
    }),
    theme: z.strictObject({ accent: colour, accentDark: colour, ground: colour, ink: colour }),
    contact: z.strictObject({
      email: z.email(),
      phone: z.string().nullish(),
      address: line,
      url: z.url().nullish(),
    }),
    licence: z.strictObject({ default: licence, allowed: z.array(licence).min(1) }),
    moderation: z.strictObject({
      text: z.enum(moderations).default('after'),
      photo: z.enum(moderations).default('after'),
      sound: z.enum(moderations).default('after'),
    }),
    closures: z
      .strictObject({
        holidays: z.boolean().default(false),
        years: count(0, 5).default(1),
        days: z
          .array(
            z.strictObject({
              from: day,
              to: day,
              name: texts.line,
              desk: slug.nullish(),
              worked: z.boolean().default(false),
              source: z.enum(['city', 'holiday']).default('city'),
            }),
          )
          .default([]),
      })
      .default({ holidays: false, years: 1, days: [] }),
    programmes: z
      .partialRecord(
        z.enum(programmeKinds),
        z.strictObject({
          name: texts.line,
          intro: texts.optional.paragraph,
          enabled: z.boolean().default(true),
          settings: z.record(z.string(), z.unknown()).default({}),
        }),
      )
      .superRefine(checkSettings)
      .default({}),
    institutes: z
      .array(
        z.strictObject({
          kind: z.enum(instituteKinds),
          name: texts.line,
          purpose: texts.paragraph,
          charter: texts.files.default({}),
          image: mediaName.nullish(),
          email: z.email().nullish(),
          seats: z
            .array(
              z.strictObject({
                group: texts.line,
                title: texts.line,
                holder: short.nullish(),
                from: day.nullish(),
                until: day.nullish(),
              }),
            )
            .default([]),
        }),
      )
      .default([]),
    desks: z
      .array(
        z.strictObject({
          slug,
          name: texts.line,
          address: line,
          lon: longitude,
          lat: latitude,
          phone: z.string().nullish(),
          note: texts.optional.paragraph,
          image: mediaName.nullish(),
          hours: z.partialRecord(z.enum(weekdays), openingTimes).default({}),
          specialHours: z.array(z.strictObject({ day, hours: openingTimes })).default([]),
        }),
      )
      .default([]),
    groups: z
      .array(
        z.strictObject({
          slug,
          name: texts.line,
          kind: z.enum(groupKinds).default('members'),
          partOf: slug.nullish(),
          description: texts.optional.paragraph,
          maxDays: count(1, 365).nullish(),
          maxOpenLoans: count(1, 50).nullish(),
          quotas: z.array(quota).max(3).default([]),
        }),
      )
      .default([]),
    people: z
      .array(
        z.strictObject({
          email: z.email().endsWith('.example', {
            error: 'is no demo address; expected one that ends in ".example", which nobody can own',
          }),
          name: short,
          handle: z.string().regex(handlePattern, {
            error: 'is no handle; expected 3 to 40 lower-case letters, digits or hyphens',
          }),
          language,
          roles: z.array(z.enum(roles)).default([]),
          business: short.optional(),
          lends: z.array(lentThing).default([]),
          belongsTo: z.array(slug).default([]),
          borrows: z.array(demoLoan).default([]),
        }),
      )
      .default([]),
  })
export type CityFile = z.output<ReturnType<typeof citySchema>>

function checkSettings(
  programmes: Record<string, { settings: unknown } | undefined>,
  context: z.RefinementCtx,
): void {
  for (const [kind, programme] of Object.entries(programmes)) {
    const parsed = kindOf(kind)?.settings.safeParse(programme?.settings ?? {})
    for (const { path, message } of parsed?.error?.issues ?? []) {
      context.addIssue({ code: 'custom', path: [kind, 'settings', ...path], message })
    }
  }
}

/** The models of a kit: `trepied; micro-canon*2`. */
const kitParts = z.string().transform((text, context) =>
  text
    .split(';')
    .map((part) => part.trim())
    .filter(Boolean)
    .flatMap((part) => {
      const [, model, copies = '1'] = /^([a-z0-9-]+)(?:\*(\d{1,2}))?$/.exec(part) ?? []
      if (model && Number(copies) >= 1 && Number(copies) <= 50) return [{ model, count: Number(copies) }]
      const message = `says "${part}"; expected the slug of a model, and *2 where a kit has two of it`
      context.addIssue({ code: 'custom', message })
      return []
    }),
)

/** `safety>=2@24; editing`: attended in version 2 or a later one, within 24 months; editing, in any version, at any time. */
const requiredModules = z.string().transform((text, context) =>
  text
    .split(';')
    .map((part) => part.trim())
    .filter(Boolean)
    .flatMap((part) => {
      const [, module, version, months] =
        /^([a-z0-9-]+)(?:>=([1-9]\d{0,3}))?(?:@([1-9]\d{0,2}))?$/.exec(part) ?? []
      if (module)
        return [
          {
            module,
            minVersion: version ? Number(version) : null,
            validMonths: months ? Number(months) : null,
          },
        ]
      const message = `says "${part}"; expected the slug of a module, with >=2 for its least version and @24 for how many months it is valid`
      context.addIssue({ code: 'custom', message })
      return []
    }),
)

export const equipmentSchema = (texts: TextShapes) =>
  z.strictObject({
    slug,
    category: z.enum(equipmentCategories),
    name: texts.line,
    summary: texts.paragraph,
    description: texts.optional.markdown,
    image: mediaName.nullish(),
    photos: mediaNames.nullish(),
    manual: mediaName.nullish(),
    manualUrl: z
      .url({ protocol: /^https?$/ })
      .max(500)
      .nullish(),
    replacementValue: count(0, 1_000_000_000).nullish(),
    deposit: count(0, mostDeposit).nullish(),
    maxDays: count(1, 365).nullish(),
    leadDays: count(0, 60).nullish(),
    bufferHours: count(0, 336).nullish(),
    minimumAge: count(0, 99).nullish(),
    approval: z.enum(approvals).nullish(),
    requires: requiredModules.nullish(),
    onlyGroups: slugs.nullish(),
    explainedBy: slug.nullish(),
    inspectEveryMonths: count(1, 120).nullish(),
    accessories: texts.optional.paragraph,
    consumables: texts.optional.paragraph,
    parts: kitParts.nullish(),
  })
export type EquipmentRow = z.output<ReturnType<typeof equipmentSchema>>

export const unitSchema = z.strictObject({
  inventoryNumber: z.string().trim().min(1).max(60),
  model: slug,
  desk: slug,
  pool: slug.nullish(),
  condition: z.enum(unitConditions).default('good'),
  state: z.enum(unitStates).default('available'),
  lastInspectedOn: day.nullish(),
  note: z.string().max(2000).nullish(),
})
export type UnitRow = z.output<typeof unitSchema>

export const moduleSchema = (texts: TextShapes) =>
  z.strictObject({
    title: texts.line,
    summary: texts.paragraph,
    level: z.enum(['beginner', 'intermediate', 'advanced']).default('beginner'),
    minutes: count(1, 100_000),
    version: count(1, 9999).default(1),
    image: mediaName.nullish(),
    licence,
    credit: line.nullish(),
    skills: z.partialRecord(z.enum(languages.map(({ code }) => code)), z.array(line)).default({}),
    body: texts.optional.markdown,
  })
export type ModuleFile = z.output<ReturnType<typeof moduleSchema>>

export const lessonSchema = (texts: TextShapes) =>
  z.strictObject({
    title: texts.line,
    minutes: count(1, 100_000).nullish(),
    image: mediaName.nullish(),
    sound: mediaName.nullish(),
    body: texts.markdown,
  })
export type LessonFile = z.output<ReturnType<typeof lessonSchema>>

export const sessionsSchema = (texts: TextShapes) =>
  z.array(
    z
      .strictObject({
        id: slug,
        day,
        from: time,
        to: time,
        place: texts.line,
        address: line.nullish(),
        lon: longitude.nullish(),
        lat: latitude.nullish(),
        seats: count(0, 10_000),
        language: language.nullish(),
        facilitator: short.nullish(),
      })
      .refine(({ from, to }) => from < to, { path: ['to'], error: 'is not after "from"' }),
  )
export type SessionItem = z.output<ReturnType<typeof sessionsSchema>>[number]

export const trailSchema = (texts: TextShapes) =>
  z.strictObject({
    name: texts.line,
    summary: texts.paragraph,
    description: texts.optional.markdown,
    access: texts.optional.paragraph,
    difficulty: z.enum(difficulties).default('easy'),
    minutes: count(1, 100_000),
    image: mediaName.nullish(),
    licence,
    credit: line.nullish(),
    loop: z.boolean().default(false),
    themes: z.array(z.enum(trailThemes)).default([]),
    stops: z
      .array(
        z.strictObject({
          number: count(1, 1000),
          slug,
          name: texts.line,
          text: texts.optional.markdown,
          lon: longitude,
          lat: latitude,
          image: mediaName.nullish(),
          sound: mediaName.nullish(),
          transcript: texts.optional.paragraph,
        }),
      )
      .default([]),
  })
export type TrailFile = z.output<ReturnType<typeof trailSchema>>

export const commonsSchema = (texts: TextShapes) =>
  z.strictObject({
    name: texts.line,
    summary: texts.paragraph,
    type: z.enum(commonsTypes),
    licence,
    url: z.url().max(500).nullish(),
    since: count(1000, 3000).nullish(),
    steward: z.string().trim().max(200).nullish(),
    lon: longitude.nullish(),
    lat: latitude.nullish(),
    image: mediaName.nullish(),
    needs: texts.optional.paragraph,
    body: texts.optional.markdown,
  })
export type CommonsFile = z.output<ReturnType<typeof commonsSchema>>

const pairs = z.string().transform((text, context) =>
  text
    .split(';')
    .map((pair) => pair.trim())
    .filter(Boolean)
    .flatMap((pair) => {
      const [commons = '', how = ''] = pair.split(':').map((part) => part.trim())
      const known = usesOfCommons.find((one) => one === how)
      if (known) return [{ commons, how: known }]
      const message = `says "${pair}"; expected slug:how with how one of ${usesOfCommons.join(', ')}`
      context.addIssue({ code: 'custom', message })
      return []
    }),
)

export const businessSchema = (texts: TextShapes) =>
  z.strictObject({
    slug,
    name: z.string().trim().min(1).max(200),
    sector: z.enum(businessSectors),
    model: z.enum(businessModels),
    summary: texts.paragraph,
    description: texts.optional.markdown,
    address: line.nullish(),
    lon: longitude.nullish(),
    lat: latitude.nullish(),
    url: z.url().max(500).nullish(),
    email: z.email().nullish(),
    phone: z.string().max(60).nullish(),
    image: mediaName.nullish(),
    commons: pairs.default([]),
    returns: texts.optional.paragraph,
    procurement: z.enum(['yes', 'no']).default('no'),
  })
export type BusinessRow = z.output<ReturnType<typeof businessSchema>>

const path = z.string().transform((written, context) => {
  const kept = pathWithin(written)
  if (kept !== undefined) return kept
  context.addIssue(
    `"${written}" is no path of the city; expected one below the language, as in "guides/lend"`,
  )
  return z.NEVER
})

export const redirectSchema = z.strictObject({ from: path, to: path })
export type RedirectRow = z.output<typeof redirectSchema>

export const guideSchema = (texts: TextShapes) =>
  z.strictObject({
    title: texts.line,
    summary: texts.paragraph,
    institute: z.enum(instituteKinds),
    audience: z.enum(['resident', 'business', 'association', 'staff']).default('resident'),
    licence,
    credit: line.nullish(),
    image: mediaName.nullish(),
    body: texts.markdown,
  })
export type GuideFile = z.output<ReturnType<typeof guideSchema>>

export const decisionSchema = (texts: TextShapes) =>
  z.strictObject({
    title: texts.line,
    summary: texts.paragraph,
    institute: z.enum(instituteKinds),
    day,
    votes: z
      .strictObject({
        for: count(0, 100_000).nullish(),
        against: count(0, 100_000).nullish(),
        abstained: count(0, 100_000).nullish(),
      })
      .nullish(),
    body: texts.markdown,
  })
export type DecisionFile = z.output<ReturnType<typeof decisionSchema>>

export const pageSchema = (texts: TextShapes) =>
  z.strictObject({
    title: texts.line,
    summary: texts.optional.paragraph,
    institute: z.enum(instituteKinds).nullish(),
    menu: z.enum(menus).default('none'),
    order: number().default(10),
    body: texts.markdown,
  })
export type PageFile = z.output<ReturnType<typeof pageSchema>>

export const newsSchema = (texts: TextShapes) =>
  z.strictObject({
    title: texts.line,
    summary: texts.paragraph,
    image: mediaName.nullish(),
    institute: z.enum(instituteKinds).nullish(),
    programme: z.enum(programmeKinds).nullish(),
    day,
    time: time.default('09:00'),
    body: texts.markdown,
  })
export type NewsFile = z.output<ReturnType<typeof newsSchema>>

export const mediaSchema = (texts: TextShapes) =>
  z.strictObject({
    alt: texts.optional.line,
    title: texts.optional.line,
    transcript: texts.optional.paragraph,
    credit: line.nullish(),
    licence,
  })
export type MediaDescription = z.output<ReturnType<typeof mediaSchema>>
