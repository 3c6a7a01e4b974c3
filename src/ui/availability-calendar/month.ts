/** A city-local day, ISO 8601: 2027-05-08. */
export type IsoDay = string

/**
 * The days of a month in weeks of seven, padded with null.
 * `month` is 2027-05; `weekStart` 1 = Monday … 7 = Sunday. Pure calendar: no time zone takes part.
 */
export function monthWeeks(month: string, weekStart = 1): (IsoDay | null)[][] {
  const [year = 1970, number = 1] = month.split('-').map(Number)
  const first = new Date(Date.UTC(year, number - 1, 1))
  const length = new Date(Date.UTC(year, number, 0)).getUTCDate()
  const lead = (first.getUTCDay() - (weekStart % 7) + 7) % 7
  const cells: (IsoDay | null)[] = [
    ...Array.from({ length: lead }, () => null),
    ...Array.from({ length }, (_, i) => `${month}-${String(i + 1).padStart(2, '0')}`),
  ]
  while (cells.length % 7 !== 0) cells.push(null)
  return Array.from({ length: cells.length / 7 }, (_, i) => cells.slice(i * 7, i * 7 + 7))
}
