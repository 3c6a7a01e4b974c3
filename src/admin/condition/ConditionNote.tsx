import './condition.css'
import type { ConditionRecord } from '../../domains/lending/condition/readConditions.ts'
import { signatureBox } from '../../domains/lending/condition/rules.ts'
import type { Language } from '../../i18n/languages.ts'
import { translatorOf } from '../../i18n/translator.ts'
import { Signature } from '../../ui/signature/Signature.tsx'
import { dayAndTime } from '../describe.ts'

type Props = { record: ConditionRecord; timeZone: string; language: Language }

/** What was noted once: the state in words, the photos, who signed. */
export function ConditionNote({ record, timeZone, language }: Props) {
  const t = translatorOf(language)
  const { condition, note, photos, signature, signedName, signaturePath } = record
  const moment = t(`lending.condition.moments.${record.moment}`)
  const when = dayAndTime(record.at, timeZone, language, { year: true })
  const signed = signedName
    ? t('lending.condition.signed', { name: signedName })
    : t(`lending.condition.signatures.${signature}`)
  return (
    <div className="condition">
      <p>{[t(`lending.condition.states.${condition}`), note, signed].filter(Boolean).join('. ')}</p>
      {signaturePath && (
        <Signature
          path={signaturePath}
          box={signatureBox}
          label={t('lending.condition.signatureOf', { name: signedName ?? '' })}
        />
      )}
      {photos.length > 0 && (
        <ul aria-label={t('lending.condition.photos', { moment, when })}>
          {photos.map(({ filename, width, height, sizes }, index) => (
            <li key={filename}>
              <a href={`/media/${filename}`} target="_blank" rel="noreferrer">
                {/* biome-ignore lint/performance/noImgElement: a private file, whose size was made at upload */}
                <img
                  src={`/media/${sizes[0]?.filename ?? filename}`}
                  width={width}
                  height={height}
                  loading="lazy"
                  alt={t('lending.condition.photo', { number: index + 1, moment, when })}
                />
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
