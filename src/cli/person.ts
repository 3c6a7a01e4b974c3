import { Command } from 'commander'
import { configuration } from '../config.ts'
import { doorwayFor } from '../domains/identity/doorwayFor.ts'
import { findByEmail } from '../domains/identity/findPerson.ts'
import { readSecondFactor } from '../domains/identity/readSecondFactor.ts'
import { normaliseEmail } from '../domains/identity/rules.ts'
import { takeSecondFactor } from '../domains/identity/takeSecondFactor.ts'
import { replaceHostTable } from '../domains/tenancy/hosts.ts'
import { loadCities } from '../domains/tenancy/loadCities.ts'
import { withPayload } from './withPayload.ts'

export const personCommands = (): Command => {
  const person = new Command('person').description('Accounts.')
  person
    .command('operator <email>')
    .description('Make the account with that address an operator of the whole deployment.')
    .action((email: string) => makeOperator(email))
  person
    .command('second-factor <email>')
    .description('Look at the second step of that account.')
    .option('--remove', 'take it away, after making sure who asks: app and recovery codes are lost')
    .action((email: string, { remove }: { remove?: true }) => secondFactorOf(email, remove === true))
  return person
}

const makeOperator = (email: string): Promise<void> =>
  withPayload(async (payload) => {
    const { docs } = await payload.find({
      collection: 'people',
      depth: 0,
      where: { email: { equals: email.toLowerCase() } },
    })
    const person = docs[0]
    if (!person) {
      console.error(`No account has the address ${email}; sign up on the public site first.`)
      process.exitCode = 1
      return
    }
    if (person.operatorSince) {
      console.log(`${email} has been an operator since ${person.operatorSince}.`)
      return
    }
    await payload.update({
      collection: 'people',
      id: person.id,
      data: { operatorSince: new Date().toISOString() },
    })
    console.log(`${email} is now an operator.`)
  })

const secondFactorOf = (email: string, remove: boolean): Promise<void> =>
  withPayload(async (payload) => {
    const person = await findByEmail(payload, normaliseEmail(email))
    if (!person) return failed(`No account has the address ${email}.`)
    const factor = await readSecondFactor({ payload }, person.id)
    if (!factor) return failed(`${email} logs in with the password alone.`)
    if (!remove) {
      console.log(
        `${email} logs in in two steps since ${factor.since}; recovery codes left: ${factor.recoveryCodes}.`,
      )
      return
    }
    replaceHostTable(await loadCities(payload), configuration().platformHost)
    const from = await doorwayFor(payload, { email, language: person.language, address: null })
    const taken = from && (await takeSecondFactor({ ...from, email }))
    if (!taken?.ok) return failed('Nothing was changed: there is no city in whose name to write to them.')
    console.log(`The second step of ${email} is taken away, all sessions are ended, and a mail tells them.`)
  })

const failed = (why: string): void => {
  console.error(why)
  process.exitCode = 1
}
