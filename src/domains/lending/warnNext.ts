import type { PayloadRequest } from 'payload'
import { idOf } from '../../kernel/identifier.ts'
import { bookableOf } from './bookable.ts'
import { cityOf } from './cityOf.ts'
import { readLoanFacts } from './loanFacts.ts'
import { moveToFreeCopy } from './moveToFreeCopy.ts'
import { writeRiskMail } from './notices.ts'
import { proposeAlternatives } from './proposeAlternatives.ts'
import { readLendingFacts } from './readLendingFacts.ts'
import { lockLoan } from './reminders.ts'
import { openStates } from './rules.ts'
import { lendingSettingsOf } from './settingsOf.ts'

/** The copy of this loan is late with somebody else. If another is free, the loan gets it and its borrower has nothing to do;
 *  else they are told in time, with what is free instead. */
export const warnNext = async (
  req: PayloadRequest,
  { loan: id, now }: { loan: string; now: Date },
): Promise<void> => {
  const loan = await lockLoan(req, id)
  if (!loan || loan.state === 'handed-over' || !(openStates as readonly string[]).includes(loan.state)) return
  if (await moveToFreeCopy(req, loan)) return
  const city = await cityOf(req.payload, idOf(loan.city))
  const [settings, told] = [lendingSettingsOf(city), await readLoanFacts(req, loan, city)]
  if (!told || !settings) return
  const asked = {
    city,
    language: told.language,
    settings,
    person: idOf(loan.person),
    organisation: told.organisation?.slug,
    firstDay: loan.firstDay,
    without: [loan.id],
    now,
  }
  const facts = await readLendingFacts(req, { ...asked, equipment: told.slug })
  const alternatives = facts
    ? proposeAlternatives({
        ...facts,
        desk: idOf(loan.desk),
        firstDay: loan.firstDay,
        lastDay: loan.lastDay,
        bookable: bookableOf({ ...facts, timeZone: city.timeZone, now }),
        timeZone: city.timeZone,
        now,
      })
    : []
  await writeRiskMail(req, loan, alternatives)
}
