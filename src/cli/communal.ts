import { fileURLToPath } from 'node:url'
import { Command } from 'commander'
import { backupCommands } from './backup.ts'
import { cityCommands } from './city.ts'
import { deploymentCommands } from './deployment.ts'
import { doctorCommand } from './doctor.ts'
import { importCommand } from './inventory.ts'
import { personCommands } from './person.ts'

// What the operator of a deployment does from a terminal. Folders are named from where the command is called; all else
// is relative to the project.
const calledFrom = process.cwd()
process.chdir(fileURLToPath(new URL('../..', import.meta.url)))

const program = new Command('communal')
  .description('Runs a portal of Communal from the terminal.')
  .showHelpAfterError('(communal --help says what there is)')
program.addCommand(cityCommands(calledFrom))
program.addCommand(importCommand(calledFrom))
program.addCommand(personCommands())
program.addCommand(doctorCommand())
for (const command of [...backupCommands(calledFrom), ...deploymentCommands()]) program.addCommand(command)

await program.parseAsync().catch((error: unknown) => {
  console.error(error instanceof Error ? messageOf(error) : error)
  process.exitCode = 1
})
// The pool of Payload keeps the process alive after its work is done.
process.exit(process.exitCode ?? 0)

function messageOf(error: Error): string {
  const causes = error.cause instanceof Error ? `\n  because: ${messageOf(error.cause)}` : ''
  return `${error.message}${process.env['COMMUNAL_TRACE'] ? `\n${error.stack}` : ''}${causes}`
}
