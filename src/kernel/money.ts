import { numberFormat } from './formats.ts'
import { ok, type Result, refuse } from './result.ts'

/** How many decimals the currency has: 2 for EUR, 0 for JPY, 3 for TND (ISO 4217, as Intl knows it). */
export function minorDigits(currency: string): number {
  const format = numberFormat('en', { style: 'currency', currency })
  return format.resolvedOptions().maximumFractionDigits ?? 2
}

/** An amount in minor units (45000 for 450.00 EUR) as people of that language write it. Whole amounts lose `.00`. */
export function formatMoney(minorUnits: number, currency: string, language: string): string {
  assertMinorUnits(minorUnits)
  return numberFormat(language, {
    style: 'currency',
    currency,
    trailingZeroDisplay: 'stripIfInteger',
  }).format(minorUnits / 10 ** minorDigits(currency))
}

/**
 * An amount someone typed (`450`, `450.5`, `450,50`, `1 200`) in minor units. Refuses `amount-malformed`: also
 * a negative amount, more decimals than the currency has, or a thousands sign that could be a decimal one.
 */
export function parseMoney(text: string, currency: string): Result<number> {
  const match = /^(\d{1,12})(?:[.,](\d+))?$/.exec(text.replace(/[\s\u00a0\u202f]/g, ''))
  const digits = minorDigits(currency)
  const decimals = match?.[2] ?? ''
  if (!match || decimals.length > digits) return refuse('amount-malformed', 400, { details: { text } })
  return ok(Number(`${match[1]}${decimals.padEnd(digits, '0')}`))
}

/** An amount in minor units as one types it, and as `parseMoney` reads it: `450.50`. */
export function typedMoney(minorUnits: number, currency: string): string {
  assertMinorUnits(minorUnits)
  const digits = minorDigits(currency)
  return (minorUnits / 10 ** digits).toFixed(minorUnits % 10 ** digits === 0 ? 0 : digits)
}

function assertMinorUnits(amount: number): void {
  if (!Number.isSafeInteger(amount))
    throw new Error(`${amount} is no amount of minor units; expected an integer`)
}
