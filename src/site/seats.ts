import type { Translate } from '../i18n/translator.ts'

/** How many seats an institute has and how many nobody holds, in words. */
export const seatsInWords = (
  t: Translate,
  { seats, emptySeats }: { seats: number; emptySeats: number },
): string =>
  [
    t('institutes.seatsFilled', { count: seats }),
    emptySeats > 0 ? t('institutes.seatsEmpty', { count: emptySeats }) : t('institutes.noneEmpty'),
  ].join(', ')
