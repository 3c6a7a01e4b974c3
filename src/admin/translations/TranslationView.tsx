import './translations.css'
import { SetStepNav } from '@payloadcms/ui'
import { notFound } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import type { Beside } from '../../domains/translations/besides.ts'
import { readTranslation, type ToTranslate } from '../../domains/translations/readTranslations.ts'
import { isTranslated, type TranslatedCollection } from '../../domains/translations/rules.ts'
import { isLanguage, type Language, languageOf } from '../../i18n/languages.ts'
import { type Translate, translatorOf } from '../../i18n/translator.ts'
import { StaffField, StaffForm } from '../StaffForm.tsx'
import { StaffView } from '../StaffView.tsx'
import { adminWords } from '../words.ts'

/** `/admin/translations/<collection>/<id>?language=br`: a document in the city's first language beside another, text by text,
 *  to be written and saved. */
export async function TranslationView(props: AdminViewServerProps) {
  const { req } = props.initPageResult
  const spoken: Language = isLanguage(req.i18n.language) ? req.i18n.language : 'en'
  const [, collection = '', id = ''] = [props.params?.['segments'] ?? []].flat()
  const [wanted] = [props.searchParams?.['language']].flat()
  const found =
    isTranslated(collection) && req.user ? await readTranslation(req, { collection, id, wanted }) : undefined
  return (
    <StaffView {...props} className="translations">
      {found && isTranslated(collection) ? (
        <Side found={found} spoken={spoken} collection={collection} id={id} />
      ) : (
        req.user && notFound()
      )}
    </StaffView>
  )
}

type SideProps = {
  found: ToTranslate
  spoken: Language
  collection: TranslatedCollection
  id: string
}

function Side({ found, spoken, collection, id }: SideProps) {
  const { city, language } = found
  const t = translatorOf(spoken)
  const [first, ...others] = city.languages
  const nameOf = (code: Language): string => languageOf(code)?.name ?? code
  return (
    <>
      <SetStepNav nav={[{ label: t('translations.back'), url: '/translations' }, { label: found.title }]} />
      <h1>{t('translations.of', { title: found.title, from: nameOf(first), into: nameOf(language) })}</h1>
      <p>
        <a href={`/admin/collections/${collection}/${id}?locale=${language}`}>{t('translations.open')}</a>
        {others
          .filter((code) => code !== language)
          .map((code) => (
            <span key={code}>
              {' · '}
              <a href={`?language=${code}`} lang={code}>
                {nameOf(code)}
              </a>
            </span>
          ))}
      </p>
      {found.state === 'stale' && <p className="translations__note">{t('translations.stale')}</p>}
      {found.ownWay && <p className="translations__note">{t('translations.own')}</p>}
      <StaffForm
        action={`/api/${collection}/${id}/translation`}
        next={`/admin/translations/${collection}/${id}?language=${language}`}
        submit={t('translations.save')}
        words={{ saving: t('translations.saving'), failed: t('translations.failed') }}
      >
        <input type="hidden" name="city" value={city.id} />
        <input type="hidden" name="language" value={language} />
        <input type="hidden" name="ground" value={found.ground} key={found.ground} />
        {found.rows.map((row) => (
          <Pair
            key={row.path}
            row={row}
            label={labelOf(row, collection, spoken)}
            first={first}
            language={language}
            t={t}
          />
        ))}
        <StaffField
          name="as"
          type="select"
          label={t('translations.as')}
          help={t('translations.asHelp')}
          value={found.published ? 'published' : 'draft'}
          options={[
            { value: 'draft', label: t('translations.draft') },
            { value: 'published', label: t('translations.published') },
          ]}
        />
      </StaffForm>
    </>
  )
}

type PairProps = { row: Beside; label: string; first: Language; language: Language; t: Translate }

function Pair({ row, label, first, language, t }: PairProps) {
  return (
    <div className="translations__pair">
      <div>
        <p className="translations__label">
          {label} · {t('translations.original')}
        </p>
        {row.source ? (
          <p className="translations__source" lang={first}>
            {row.source}
          </p>
        ) : (
          <p>{t('translations.empty')}</p>
        )}
      </div>
      <StaffField
        name={`text:${row.path}`}
        type={row.long ? 'area' : 'text'}
        lang={language}
        label={label}
        value={row.target}
      />
    </div>
  )
}

/** `body.2.items.0.answer` as *Text 3 · Answer 1*. */
const labelOf = ({ path }: Beside, collection: TranslatedCollection, spoken: Language): string => {
  const { field } = adminWords(spoken)
  const parts: string[] = []
  for (const step of path.split('.')) {
    if (/^\d+$/.test(step)) parts.push(`${parts.pop() ?? ''} ${Number(step) + 1}`)
    else parts.push(field(collection, step))
  }
  return parts.join(' · ')
}
