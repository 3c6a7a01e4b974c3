import { decideOffer } from '../../../lending/neighbours/decideOffer.ts'
import { neighbourSettingsOf } from '../../../lending/neighbours/neighbourSettings.ts'
import { lentForm } from '../lentForm.ts'
import type { Pack } from '../Pack.ts'
import type { Place } from '../problem.ts'

/** Whether the city of the pack lets its demo accounts lend what they do, by the rules of the public form. */
export const checkLends = (pack: Pack, say: (place: Place, message: string) => void): void => {
  const settings = neighbourSettingsOf(pack.city)
  for (const person of pack.people) {
    const { lends, at } = person
    if (lends.length === 0) continue
    if (!settings) {
      say(
        at('lends'),
        'Residents do not lend here; expected "neighbours: { enabled: true }" in the settings of lending',
      )
      continue
    }
    if (lends.length > settings.maxThings)
      say(
        at('lends'),
        `${lends.length} things are more than a resident offers; expected ${settings.maxThings} at most`,
      )
    const expected: Record<string, string> = {
      language: `one of the city's: ${pack.languages.join(', ')}`,
      category: settings.categories.join(', '),
      part: settings.parts.join(', ') || 'none, because the settings of lending name none',
      maxDays: `1 to ${settings.maxDays}, as the settings of lending say`,
    }
    for (const [index, lent] of lends.entries()) {
      const form = lentForm({ pack, person, lent })
      const decision = decideOffer({ form, city: pack, settings, hasPicture: Boolean(form.alt) })
      const wrong = decision.ok ? {} : decision.fields
      for (const [field, reason] of Object.entries(wrong ?? {}))
        say(
          at('lends', index, field),
          `"${field}" of "${lent.name}" cannot be so; expected ${expected[field] ?? reason}`,
        )
    }
  }
}
