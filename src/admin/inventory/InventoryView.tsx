import './inventory.css'
import { SetStepNav } from '@payloadcms/ui'
import type { AdminViewServerProps, Payload } from 'payload'
import { citiesAs } from '../../domains/identity/manages.ts'
import { inventoryRoles } from '../../domains/lending/inventory/inventoryEndpoints.ts'
import { type City, textIn } from '../../domains/tenancy/City.ts'
import type { Language } from '../../i18n/languages.ts'
import { translatorOf } from '../../i18n/translator.ts'
import { chosenOf } from '../chosenCity.ts'
import { StaffView } from '../StaffView.tsx'
import { adminWords } from '../words.ts'
import { ImportTable } from './ImportTable.tsx'

/** `/admin/inventory`, for managers and desks: the inventory of their cities as tables, out and in. */
export async function InventoryView(props: AdminViewServerProps) {
  const { req } = props.initPageResult
  const language = adminWords(req.i18n.language).language
  const t = translatorOf(language)
  const cities = chosenOf(await citiesAs(req, inventoryRoles), req.headers)
  const sections = await Promise.all(
    cities.map(async (city) => (
      <OneCity key={city.id} city={city} counts={await countsOf(req.payload, city)} language={language} />
    )),
  )
  return (
    <StaffView {...props} className="inventory">
      <SetStepNav nav={[{ label: t('lending.inventory.title') }]} />
      <h1>{t('lending.inventory.title')}</h1>
      <p>{t(cities.length > 0 ? 'lending.inventory.lead' : 'lending.inventory.noRole')}</p>
      {sections}
    </StaffView>
  )
}

type Counts = Record<'equipment' | 'units', number>

const countsOf = async (payload: Payload, { id }: City): Promise<Counts> => {
  const where = { city: { equals: id } }
  const [equipment, units] = await Promise.all([
    payload.count({ collection: 'equipment', where }),
    payload.count({ collection: 'units', where }),
  ])
  return { equipment: equipment.totalDocs, units: units.totalDocs }
}

function OneCity({ city, counts, language }: { city: City; counts: Counts; language: Language }) {
  const t = translatorOf(language)
  const id = `inventory-${city.slug}`
  const outcomes = ['created', 'changed', 'same', 'refused'] as const
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{textIn(city, city.name, language)}</h2>
      <h3>{t('lending.inventory.take')}</h3>
      <p>{t('lending.inventory.takeText')}</p>
      <ul className="inventory__links">
        <li>
          <a href={`/api/equipment/table?city=${city.id}`} download>
            {t('lending.inventory.modelsOut', { count: counts.equipment })}
          </a>
        </li>
        <li>
          <a href={`/api/units/table?city=${city.id}`} download>
            {t('lending.inventory.copiesOut', { count: counts.units })}
          </a>
        </li>
        <li>
          <a href={`/admin/labels?city=${city.slug}`}>{t('lending.labels.title')}</a>
        </li>
      </ul>
      <h3>{t('lending.inventory.bring')}</h3>
      <p>{t('lending.inventory.bringText')}</p>
      <ImportTable
        city={city.id}
        words={{
          of: t('lending.inventory.of'),
          equipment: t('lending.inventory.models'),
          units: t('lending.inventory.copies'),
          file: t('lending.inventory.file'),
          chooseFile: t('lending.inventory.chooseFile'),
          tryOut: t('lending.inventory.tryOut'),
          write: t('lending.inventory.write'),
          beginning: t('lending.inventory.beginning'),
          working: t('lending.inventory.working', { done: '{done}', total: '{total}' }),
          tried: t('lending.inventory.tried'),
          written: t('lending.inventory.written'),
          nothing: t('lending.inventory.nothing'),
          failed: t('lending.inventory.failed'),
          line: t('lending.inventory.line'),
          which: t('lending.inventory.which'),
          outcome: t('lending.inventory.outcome'),
          details: t('lending.inventory.details'),
          outcomes: Object.fromEntries(outcomes.map((one) => [one, t(`lending.inventory.outcomes.${one}`)])),
        }}
      />
    </section>
  )
}
