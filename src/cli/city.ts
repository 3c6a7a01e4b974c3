import { join, resolve } from 'node:path'
import { Command } from 'commander'
import type { Payload } from 'payload'
import { configuration } from '../config.ts'
import { loadCities } from '../domains/tenancy/loadCities.ts'
import { type ApplyReport, applyPack } from '../domains/tenancy/packs/applyPack.ts'
import { makeDemoPeople } from '../domains/tenancy/packs/demoPeople.ts'
import { exportPack } from '../domains/tenancy/packs/exportPack.ts'
import { lendDemoLoans } from '../domains/tenancy/packs/lendDemoLoans.ts'
import type { Pack } from '../domains/tenancy/packs/Pack.ts'
import type { Problem } from '../domains/tenancy/packs/problem.ts'
import { readPack } from '../domains/tenancy/packs/readPack.ts'
import { today } from '../kernel/time.ts'
import { progressLine } from './progress.ts'
import { setupCommands } from './setup.ts'
import { withPayload } from './withPayload.ts'

type ApplyOptions = { dryRun?: boolean; force?: boolean; demo?: boolean; demoLoans?: boolean }

export const cityCommands = (calledFrom: string): Command => {
  const city = new Command('city').description('Cities and their packs (docs/packs.md).')
  city
    .command('apply <pack>')
    .description('Write a city pack into this deployment. Applying it again changes nothing.')
    .option('--dry-run', 'say what would be done, and do nothing')
    .option('--force', 'overwrite what people changed in the portal since the last apply')
    .option('--demo', "also make the pack's demo accounts, and print how to log in")
    .option('--demo-loans', 'likewise, and lend them what the pack says they borrow')
    .action((pack: string, options: ApplyOptions) => apply(resolve(calledFrom, pack), options))
  city
    .command('export <slug>')
    .description('Write a city as a pack that another deployment can apply.')
    .requiredOption('--to <folder>', 'where to write it: a new or empty folder')
    .action((slug: string, { to }: { to: string }) => write(slug, resolve(calledFrom, to)))
  for (const command of setupCommands(calledFrom)) city.addCommand(command)
  return city
}

const apply = async (
  folder: string,
  { dryRun = false, force = false, demo = false, demoLoans = false }: ApplyOptions,
): Promise<void> => {
  const read = readPack(folder)
  if (!read.ok) return refuse(folder, read.problems)
  const { pack } = read
  await withPayload(async (payload) => {
    const began = performance.now()
    const onProgress = progressLine(pack.city.slug)
    const applied = await applyPack({
      payload,
      pack,
      today: today(pack.city.timeZone),
      force,
      dryRun,
      onProgress,
    })
    if (!applied.ok) return refuse(folder, applied.problems)
    tell(pack.city.slug, applied.value, { dryRun, seconds: (performance.now() - began) / 1000 })
    if (!(demo || demoLoans) || dryRun) return
    const file = join(configuration().dataFolder, 'demo-logins.json')
    const { logins, problems } = await makeDemoPeople({ payload, pack, file })
    for (const { role, email, password } of logins) {
      console.log(`  ${role.padEnd(12)}${email.padEnd(40)}${password}`)
    }
    if (demoLoans) problems.push(...(await lend(payload, pack)))
    for (const { file, line, message } of problems)
      console.log(`not lent  ${join(folder, file)}:${line}: ${message}`)
  })
}

const lend = async (payload: Payload, pack: Pack): Promise<Problem[]> => {
  const city = (await loadCities(payload)).find(({ slug }) => slug === pack.city.slug)
  return city ? lendDemoLoans({ payload, pack, city }) : []
}

const write = (slug: string, folder: string): Promise<void> =>
  withPayload(async (payload) => {
    const exported = await exportPack({ payload, slug, folder })
    if (!exported.ok) {
      console.error(
        exported.reason === 'city-unknown'
          ? `No city '${slug}' in this deployment.`
          : `${folder} is not empty; name a new folder, so that two packs are not mixed.`,
      )
      process.exitCode = 1
      return
    }
    const { files, problems } = exported.value
    console.log(`${slug}: ${files} files in ${folder}`)
    if (problems.length === 0) return
    console.log('Before it can be applied, mend what the portal allows and a pack does not:')
    for (const { file, line, message } of problems) console.log(`${join(folder, file)}:${line}: ${message}`)
  })

const refuse = (folder: string, problems: readonly Problem[]): void => {
  for (const { file, line, message } of problems) console.error(`${join(folder, file)}:${line}: ${message}`)
  console.error(
    `\n${problems.length} ${problems.length === 1 ? 'mistake' : 'mistakes'}; nothing was written.`,
  )
  process.exitCode = 1
}

const tell = (
  slug: string,
  { counts, entries }: ApplyReport,
  how: { dryRun: boolean; seconds: number },
): void => {
  for (const { path, decision, source } of entries) {
    if (how.dryRun && decision !== 'kept') console.log(`${decision.padEnd(8)}${path}`)
    if (decision !== 'kept') continue
    console.log(
      `kept    ${path} (${source.file}:${source.line}): changed in the portal; --force overwrites it`,
    )
  }
  const { created, updated, unchanged, kept } = counts
  const sum = `${created} created, ${updated} updated, ${unchanged} unchanged, ${kept} kept`
  console.log(
    how.dryRun
      ? `${slug}: would be ${sum}. Nothing was written.`
      : `${slug}: ${sum} (${how.seconds.toFixed(1)} s)`,
  )
}
