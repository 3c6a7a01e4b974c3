import './figures.css'
import { SetStepNav } from '@payloadcms/ui'
import { notFound } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { citiesAs } from '../../domains/identity/manages.ts'
import { type FigurePeriod, figurePeriod, figurePeriods } from '../../domains/lending/figures/figurePeriod.ts'
import { figureRoles } from '../../domains/lending/figures/figuresEndpoint.ts'
import { figureTables } from '../../domains/lending/figures/figuresTable.ts'
import {
  type Figures,
  type LendingFigures,
  readFigures,
  type Use,
} from '../../domains/lending/figures/readFigures.ts'
import { reasonWords } from '../../domains/lending/figures/reasonWords.ts'
import { type City, textIn } from '../../domains/tenancy/City.ts'
import { formatDay, formatMonth, formatNumber } from '../../i18n/format.ts'
import type { Language } from '../../i18n/languages.ts'
import { type Translate, translatorOf } from '../../i18n/translator.ts'
import { dateFormat, numberFormat } from '../../kernel/formats.ts'
import { today } from '../../kernel/time.ts'
import { BarFigure } from '../../ui/bar-figure/BarFigure.tsx'
import { ColumnFigure } from '../../ui/column-figure/ColumnFigure.tsx'
import { Table } from '../../ui/table/Table.tsx'
import { chosenOf } from '../chosenCity.ts'
import { StaffView } from '../StaffView.tsx'
import { adminWords } from '../words.ts'

/** `/admin/figures?city=brest&period=2027-Q2`, for managers and desks: how a city lent, as pictures, tables and CSV. */
export async function FiguresView(props: AdminViewServerProps) {
  const { req } = props.initPageResult
  const { language } = adminWords(req.i18n.language)
  const [slug, key = ''] = ['city', 'period'].map((name) => [props.searchParams?.[name]].flat()[0])
  const cities = req.user ? await citiesAs(req, figureRoles) : []
  const city = cities.find((one) => one.slug === slug) ?? chosenOf(cities, req.headers)[0]
  const period = city && figurePeriod(key, today(city.timeZone))
  const figures = period && (await readFigures({ payload: req.payload, city, language, period }))
  return (
    <StaffView {...props} className="figures">
      {figures ? (
        <Told city={city} cities={cities} period={period} figures={figures} language={language} />
      ) : (
        req.user && notFound()
      )}
    </StaffView>
  )
}

type ToldProps = {
  city: City
  cities: City[]
  period: FigurePeriod
  figures: LendingFigures
  language: Language
}

function Told({ city, cities, period, figures, language }: ToldProps) {
  const t = translatorOf(language)
  const words = wordsFor(language, t)
  const { all, desks, models, steps, reasons } = figures
  const title = `${t('lending.figures.title')} · ${textIn(city, city.name, language)}`
  const tables = { label: t('lending.figures.asTable') }
  const lent = models.filter(({ lendable }) => lendable > 0)
  return (
    <>
      <SetStepNav nav={[{ label: t('lending.figures.title') }]} />
      <h1>{title}</h1>
      <p>{t('lending.figures.lead', { period: words.period(period) })}</p>
      <Choice city={city} cities={cities} period={period} language={language} />
      <dl className="figures__tiles">
        {(['lent', 'late', 'noShow', 'refused', 'declined'] as const).map((one) => (
          <div key={one}>
            <dt>{t(`lending.figures.columns.${one}`)}</dt>
            <dd>{formatNumber(all[one], language)}</dd>
          </div>
        ))}
        <div>
          <dt>{t('lending.figures.use')}</dt>
          <dd>{words.share(all)}</dd>
        </div>
      </dl>
      <section aria-labelledby="figures-steps">
        <h2 id="figures-steps">{t('lending.figures.overTime')}</h2>
        <ColumnFigure
          caption={t('lending.figures.overTimeText')}
          legend={{ whole: t('lending.figures.columns.lent'), part: t('lending.figures.columns.late') }}
          columns={steps.map((one) => ({
            label: words.step(one.step, 'short'),
            whole: one.lent,
            part: one.late,
          }))}
          table={{
            ...tables,
            table: {
              caption: t('lending.figures.overTime'),
              captionHidden: true,
              columns: words.columns('step'),
              rows: steps.map((one) => ({ step: words.step(one.step, 'long'), ...words.counts(one) })),
            },
          }}
        />
      </section>
      <section aria-labelledby="figures-desks">
        <h2 id="figures-desks">{t('lending.figures.desks')}</h2>
        <Table
          caption={t('lending.figures.desks')}
          captionHidden
          columns={words.columns('name', 'use')}
          rows={desks.map((one) => ({ name: one.name, ...words.uses(one), ...words.counts(one) }))}
        />
      </section>
      <section aria-labelledby="figures-models">
        <h2 id="figures-models">{t('lending.figures.models')}</h2>
        {lent.length === 0 && <p>{t('lending.figures.nothing')}</p>}
        {lent.length > 0 && (
          <BarFigure
            caption={t('lending.figures.modelsText')}
            most={1}
            bars={lent.slice(0, pictured).map((one) => ({
              label: one.name,
              value: shareOf(one),
              text: words.share(one),
            }))}
            table={{
              label: t('lending.figures.asTable'),
              table: {
                caption: t('lending.figures.models'),
                captionHidden: true,
                columns: words.columns('name', 'use'),
                rows: models
                  .slice(0, tabled)
                  .map((one) => ({ name: one.name, ...words.uses(one), ...words.counts(one) })),
              },
            }}
          />
        )}
      </section>
      <section aria-labelledby="figures-reasons">
        <h2 id="figures-reasons">{t('lending.figures.why')}</h2>
        {reasons.length === 0 && <p>{t('lending.figures.noneRefused')}</p>}
        {reasons.length > 0 && (
          <BarFigure
            caption={t('lending.figures.whyText')}
            bars={reasons.map(({ reason, count }) => ({
              label: reasonWords(reason, language),
              value: count,
              text: formatNumber(count, language),
            }))}
          />
        )}
      </section>
      <section aria-labelledby="figures-tables">
        <h2 id="figures-tables">{t('lending.figures.take')}</h2>
        <p>{t('lending.figures.takeText')}</p>
        <ul className="figures__links">
          {figureTables.map((table) => (
            <li key={table}>
              <a
                href={`/api/loans/figures?${new URLSearchParams({ city: city.id, period: period.key, table })}`}
                download
              >
                {t(`lending.figures.tables.${table}`)}
              </a>
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}

/** Things in the picture, and in the table below it; the file has all. */
const pictured = 15
const tabled = 200

function Choice({ city, cities, period, language }: Omit<ToldProps, 'figures'>) {
  const t = translatorOf(language)
  const words = wordsFor(language, t)
  const { months, quarters, years } = figurePeriods(today(city.timeZone))
  const group = (label: string, keys: readonly string[]) => (
    <optgroup label={label}>
      {keys.map((key) => (
        <option key={key} value={key}>
          {words.period(figurePeriod(key, ''))}
        </option>
      ))}
    </optgroup>
  )
  return (
    <form className="figures__choice" action="/admin/figures">
      {cities.length > 1 && (
        <label>
          {t('lending.figures.city')}
          <select name="city" defaultValue={city.slug}>
            {cities.map((one) => (
              <option key={one.id} value={one.slug}>
                {textIn(one, one.name, language)}
              </option>
            ))}
          </select>
        </label>
      )}
      <label>
        {t('lending.figures.period')}
        <select name="period" defaultValue={period.key}>
          <option value="">{t('lending.figures.lastTwelve')}</option>
          {group(t('lending.figures.months'), months)}
          {group(t('lending.figures.quarters'), quarters)}
          {group(t('lending.figures.years'), years)}
        </select>
      </label>
      <button type="submit">{t('lending.figures.show')}</button>
    </form>
  )
}

const shareOf = ({ used, lendable }: Use): number => (lendable > 0 ? used / lendable : 0)

const wordsFor = (language: Language, t: Translate) => {
  const number = (value: number): string => formatNumber(value, language)
  const share = (one: Use): string =>
    one.lendable > 0
      ? numberFormat(language, { style: 'percent', maximumFractionDigits: 0 }).format(shareOf(one))
      : '–'
  const figures = ['lent', 'late', 'noShow', 'refused', 'declined'] as const
  return {
    share,
    counts: (one: Figures) => Object.fromEntries(figures.map((key) => [key, number(one[key])])),
    uses: (one: Use) => ({ copies: number(one.copies), use: share(one) }),
    columns: (first: 'step' | 'name', ...more: 'use'[]) => [
      { key: first, label: t(`lending.figures.columns.${first}`) },
      ...(more.length > 0
        ? [
            { key: 'copies', label: t('lending.figures.columns.copies'), numeric: true },
            { key: 'use', label: t('lending.figures.use'), numeric: true },
          ]
        : []),
      ...figures.map((key) => ({ key, label: t(`lending.figures.columns.${key}`), numeric: true })),
    ],
    step: (step: string, length: 'short' | 'long'): string => {
      if (step.length === 10)
        return length === 'long' ? formatDay(step, language) : String(Number(step.slice(-2)))
      return length === 'long'
        ? formatMonth(`${step}-01`, language)
        : dateFormat(language, { month: 'short', timeZone: 'UTC' }).format(new Date(`${step}-01T12:00:00Z`))
    },
    period: ({ key, from, until }: FigurePeriod): string => {
      if (key === '') return t('lending.figures.lastTwelve')
      if (key.length === 4) return key
      if (key.includes('Q'))
        return t('lending.figures.quarter', { number: key.slice(-1), year: key.slice(0, 4) })
      return formatMonth(from < until ? from : until, language)
    },
  }
}
