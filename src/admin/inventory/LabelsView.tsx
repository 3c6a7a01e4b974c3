import './labels.css'
import { SetStepNav } from '@payloadcms/ui'
import type { AdminViewServerProps } from 'payload'
import { citiesAs } from '../../domains/identity/manages.ts'
import { inventoryRoles } from '../../domains/lending/inventory/inventoryEndpoints.ts'
import { type City, textIn } from '../../domains/tenancy/City.ts'
import { publicAddress } from '../../domains/tenancy/publicAddress.ts'
import { type Translate, translatorOf } from '../../i18n/translator.ts'
import { chosenOf } from '../chosenCity.ts'
import { StaffField } from '../StaffForm.tsx'
import { StaffView } from '../StaffView.tsx'
import { adminWords } from '../words.ts'
import { LabelPages } from './LabelPages.tsx'
import { labelSheets, labelsOn, ontoSheets, sheetOf } from './labelSheets.ts'
import { PrintButton } from './PrintButton.tsx'
import { readChoices, readLabels } from './readLabels.ts'

/** `/admin/labels?city=&desk=&model=&sheet=&from=`, for managers and desks: labels with codes for the copies of a city, laid
 *  out on the sheets that shops sell. What is printed is the sheets alone. */
export async function LabelsView(props: AdminViewServerProps) {
  const { req } = props.initPageResult
  const language = adminWords(req.i18n.language).language
  const t = translatorOf(language)
  const cities = await citiesAs(req, inventoryRoles)
  const asked = (name: string): string => String(props.searchParams?.[name] ?? '')
  const city = cities.find(({ slug }) => slug === asked('city')) ?? chosenOf(cities, req.headers)[0]
  const [desk, model, sheet] = [asked('desk'), asked('model'), sheetOf(asked('sheet'))]
  const from = Number(asked('from')) || 1
  const labels = city ? await readLabels(req.payload, { city, desk, model }) : []
  const pages = ontoSheets(sheet, labels, from)
  return (
    <StaffView {...props} className="labels">
      <SetStepNav
        nav={[
          { label: t('lending.inventory.title'), url: '/inventory' },
          { label: t('lending.labels.title') },
        ]}
      />
      <div className="labels__screen">
        <h1>{t('lending.labels.title')}</h1>
        <p>{t(city ? 'lending.labels.lead' : 'lending.inventory.noRole')}</p>
        {city && (
          <form className="staff-form labels__form" method="get">
            {cities.length > 1 && (
              <StaffField
                name="city"
                type="select"
                label={t('lending.labels.city')}
                value={city.slug}
                options={cities.map((one) => ({ value: one.slug, label: textIn(one, one.name, language) }))}
              />
            )}
            <Choices
              city={city}
              choices={await readChoices(req.payload, city)}
              desk={desk}
              model={model}
              t={t}
            />
            <StaffField
              name="sheet"
              type="select"
              label={t('lending.labels.sheet')}
              value={sheet.id}
              options={labelSheets.map((one) => ({
                value: one.id,
                label: t('lending.labels.sheetName', {
                  paper: one.paper,
                  count: labelsOn(one),
                  width: one.width,
                  height: one.height,
                }),
              }))}
            />
            <StaffField
              name="from"
              type="number"
              label={t('lending.labels.from')}
              help={t('lending.labels.fromHelp')}
              value={from}
            />
            <button type="submit" className="btn btn--style-secondary btn--size-large">
              {t('lending.labels.show')}
            </button>
          </form>
        )}
        {city && labels.length === 0 && <p role="status">{t('lending.labels.none')}</p>}
        {labels.length > 0 && (
          <>
            <p role="status">{t('lending.labels.count', { count: labels.length, sheets: pages.length })}</p>
            <p>{t('lending.labels.printHelp')}</p>
            <PrintButton label={t('lending.labels.print')} />
          </>
        )}
      </div>
      {city && labels.length > 0 && (
        <LabelPages
          sheet={sheet}
          pages={pages}
          city={textIn(city, city.name, city.languages[0])}
          lang={city.languages[0]}
          addressOf={(number) => publicAddress(city, city.languages[0], pathOf(number))}
          nameOf={(number) => t('lending.labels.page', { number })}
        />
      )}
    </StaffView>
  )
}

/** A slash in an inventory number stays one, because many servers refuse it written otherwise. */
const pathOf = (number: string): string => `copies/${number.split('/').map(encodeURIComponent).join('/')}`

type ChoicesProps = {
  city: City
  choices: Awaited<ReturnType<typeof readChoices>>
  desk: string
  model: string
  t: Translate
}

function Choices({ choices, desk, model, t }: ChoicesProps) {
  const all = (label: string, list: readonly { id: string; name: string }[]) => [
    { value: '', label },
    ...list.map(({ id, name }) => ({ value: id, label: name })),
  ]
  return (
    <>
      <StaffField
        name="desk"
        type="select"
        label={t('lending.labels.desk')}
        value={desk}
        options={all(t('lending.labels.everyDesk'), choices.desks)}
      />
      <StaffField
        name="model"
        type="select"
        label={t('lending.labels.model')}
        value={model}
        options={all(t('lending.labels.everyModel'), choices.models)}
      />
    </>
  )
}
