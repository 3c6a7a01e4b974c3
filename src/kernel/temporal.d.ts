// The part of the global Temporal that time.ts uses: Node 26 has it, TypeScript 5.9 does not describe it yet.
// A TypeScript whose `lib` includes esnext.temporal replaces this file.
declare namespace Temporal {
  class Instant {
    readonly epochMilliseconds: number
    static fromEpochMilliseconds(milliseconds: number): Instant
    toZonedDateTimeISO(timeZone: string): ZonedDateTime
  }

  class ZonedDateTime {
    readonly epochMilliseconds: number
    toPlainDate(): PlainDate
    toPlainTime(): PlainTime
    toString(options: { timeZoneName: 'never'; smallestUnit: 'second' }): string
  }

  class PlainTime {
    static from(text: string): PlainTime
    toString(options?: { smallestUnit?: 'minute' | 'second' }): string
  }

  class PlainDate {
    readonly dayOfWeek: number
    static from(text: string): PlainDate
    add(duration: { days: number } | { months: number }): PlainDate
    with(fields: { day: number }): PlainDate
    until(other: PlainDate, options?: { largestUnit?: 'day' }): { readonly days: number }
    toZonedDateTime(options: { timeZone: string; plainTime?: PlainTime }): ZonedDateTime
    toString(): string
  }
}
