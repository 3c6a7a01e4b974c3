import { Command } from 'commander'
import { withPayload } from './withPayload.ts'

export const personCommands = (): Command => {
  const person = new Command('person').description('Accounts.')
  person
    .command('operator <email>')
    .description('Make the account with that address an operator of the whole deployment.')
    .action((email: string) => makeOperator(email))
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
