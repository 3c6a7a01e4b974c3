import { resolve } from 'node:path'
import { Command } from 'commander'
import type { Payload } from 'payload'
import { readPack } from '../domains/tenancy/packs/readPack.ts'
import { createCity } from '../domains/tenancy/setup/createCity.ts'
import { openCity } from '../domains/tenancy/setup/openCity.ts'
import { startPack } from '../domains/tenancy/setup/packsHere.ts'
import { readReadiness } from '../domains/tenancy/setup/readReadiness.ts'
import { readNewCity } from '../domains/tenancy/setup/rules.ts'
import { translatorOf } from '../i18n/translator.ts'
import type { Refusal } from '../kernel/result.ts'
import { progressLine } from './progress.ts'
import { withPayload } from './withPayload.ts'

type CreateOptions = Record<
  'country' | 'timeZone' | 'currency' | 'email' | 'address' | 'lon' | 'lat' | 'from',
  string
> & { name: string[]; subdivision?: string; manager?: string }

/** Setting up a city from the command line: the same operations as the admin's steps. */
export const setupCommands = (calledFrom: string): Command[] => [
  new Command('create')
    .argument('<slug>', 'part of every address of the city')
    .description('Make a city that is to be prepared, with institutes, charters and legal pages to fill in.')
    .requiredOption(
      '--name <language=name...>',
      'its name in each of its languages, the main one first: fr=Quimper br=Kemper',
    )
    .requiredOption('--country <code>', 'FR')
    .option('--subdivision <code>', 'BRE: whose holidays are added to those of the country')
    .requiredOption('--time-zone <zone>', 'Europe/Paris')
    .requiredOption('--currency <code>', 'EUR')
    .requiredOption('--email <address>', 'where the city is written to')
    .requiredOption('--address <text>', 'its postal address')
    .requiredOption('--lat <degrees>', 'latitude of its middle')
    .requiredOption('--lon <degrees>', 'longitude of its middle')
    .option('--from <pack>', 'the pack it begins with', `tenants/${startPack}`)
    .option('--manager <email>', 'make this account its manager')
    .action((slug: string, options: CreateOptions) => create(slug, options, calledFrom)),
  new Command('readiness')
    .argument('<slug>')
    .description('Say what a city has and lacks before it can be opened.')
    .action((slug: string) => withCity(slug, tellReadiness)),
  new Command('open')
    .argument('<slug>')
    .description('Put a city that was being prepared before the public.')
    .action((slug: string) =>
      withCity(slug, async (payload, city) => {
        const opened = await openCity({ payload, person: null, city })
        if (opened.ok) return console.log(`${slug} is open.`)
        fail(opened)
        await tellReadiness(payload, city)
      }),
    ),
]

const say = translatorOf('en')

const create = async (slug: string, options: CreateOptions, calledFrom: string): Promise<void> => {
  const names = options.name.map((one) => one.split('=', 2) as [string, string?])
  const read = readNewCity({
    ...options,
    slug,
    languages: names.map(([language]) => language),
    ...Object.fromEntries(names.map(([language, name = '']) => [`name.${language}`, name])),
  })
  if (!read.ok) return fail(read)
  // Its own packs are found wherever the command is called.
  const folder =
    options.from === `tenants/${startPack}` ? resolve(options.from) : resolve(calledFrom, options.from)
  const pack = readPack(folder)
  if (!pack.ok) {
    for (const { file, line, message } of pack.problems) console.error(`${file}:${line}: ${message}`)
    process.exitCode = 1
    return
  }
  await withPayload(async (payload) => {
    const manager = options.manager ? await personWith(payload, options.manager) : undefined
    if (options.manager && !manager) {
      console.error(`No account has the address ${options.manager}; sign up on the public site first.`)
      process.exitCode = 1
      return
    }
    const made = await createCity({
      payload,
      pack: pack.pack,
      city: read.value,
      onProgress: progressLine(slug),
      ...(manager && { manager }),
    })
    if (!made.ok) return fail(made)
    await tellReadiness(payload, made.value.id)
  })
}

const personWith = async (payload: Payload, email: string): Promise<string | undefined> => {
  const { docs } = await payload.find({
    collection: 'people',
    depth: 0,
    where: { email: { equals: email.toLowerCase() } },
  })
  return docs[0]?.id
}

const withCity = (slug: string, act: (payload: Payload, city: string) => Promise<void>): Promise<void> =>
  withPayload(async (payload) => {
    const { docs } = await payload.find({ collection: 'cities', depth: 0, where: { slug: { equals: slug } } })
    const [city] = docs
    if (city) return act(payload, city.id)
    console.error(`No city '${slug}' in this deployment.`)
    process.exitCode = 1
  })

const tellReadiness = async (payload: Payload, city: string): Promise<void> => {
  for (const { item, ready, needed, missing } of (await readReadiness({ payload }, city)) ?? []) {
    const state = ready ? 'done   ' : needed ? 'NEEDED ' : 'advised'
    const names = missing.length > 0 ? ` (${missing.join(', ')})` : ''
    console.log(`${state}  ${say(`setup.items.${item}`)}${names}`)
  }
}

const fail = ({ reason, fields }: Refusal): void => {
  const said = (key: string): string => say(`refusals.${key}` as 'refusals.city-malformed')
  console.error(said(reason))
  for (const [field, why] of Object.entries(fields ?? {})) console.error(`  ${field}: ${said(why)}`)
  process.exitCode = 1
}
