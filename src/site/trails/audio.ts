import type { StoredSound } from '../../database/storedSound.ts'
import { numberFormat } from '../../kernel/formats.ts'
import type { AudioPlayerProps, CreditData } from '../../ui/index.ts'
import type { CityContext } from '../context.ts'

/** A stored sound for the player, with what is heard in words. */
export const audioOf = (
  { t, language, media }: CityContext,
  { filename, mimeType, seconds, title, transcript }: StoredSound,
  credit?: CreditData,
  lang?: string,
): AudioPlayerProps => ({
  title: title || t('trails.listen'),
  sources: [{ src: media(filename), type: mimeType }],
  duration: seconds ? lengthOf(seconds, language) : undefined,
  credit,
  transcript: transcript ? { label: t('trails.transcript'), text: transcript, lang } : undefined,
})

const lengthOf = (seconds: number, language: string): string => {
  const unit = (value: number, name: 'minute' | 'second') =>
    numberFormat(language, { style: 'unit', unit: name, unitDisplay: 'short' }).format(value)
  const whole = Math.round(seconds)
  const [minutes, rest] = [Math.floor(whole / 60), whole % 60]
  return [minutes > 0 && unit(minutes, 'minute'), (rest > 0 || minutes === 0) && unit(rest, 'second')]
    .filter(Boolean)
    .join(' ')
}
