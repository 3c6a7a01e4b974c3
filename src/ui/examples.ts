import type { ReactElement } from 'react'
import * as audioPlayer from './audio-player/examples.tsx'
import * as availabilityCalendar from './availability-calendar/examples.tsx'
import * as availabilityTable from './availability-table/examples.tsx'
import * as badge from './badge/examples.tsx'
import * as barFigure from './bar-figure/examples.tsx'
import * as breadcrumb from './breadcrumb/examples.tsx'
import * as button from './button/examples.tsx'
import * as callToAction from './call-to-action/examples.tsx'
import * as card from './card/examples.tsx'
import * as columnFigure from './column-figure/examples.tsx'
import * as columns from './columns/examples.tsx'
import * as contributionItem from './contribution-item/examples.tsx'
import * as credit from './credit/examples.tsx'
import * as cycle from './cycle/examples.tsx'
import * as download from './download/examples.tsx'
import * as downloadList from './download-list/examples.tsx'
import * as elevationProfile from './elevation-profile/examples.tsx'
import * as emptyState from './empty-state/examples.tsx'
import * as errorSummary from './error-summary/examples.tsx'
import * as facetForm from './facet-form/examples.tsx'
import * as factList from './fact-list/examples.tsx'
import * as field from './field/examples.tsx'
import * as figure from './figure/examples.tsx'
import * as flowFigure from './flow-figure/examples.tsx'
import * as fold from './fold/examples.tsx'
import * as form from './form/examples.tsx'
import * as gallery from './gallery/examples.tsx'
import * as hero from './hero/examples.tsx'
import * as icon from './icon/examples.tsx'
import * as loanCard from './loan-card/examples.tsx'
import * as mapFigure from './map-figure/examples.tsx'
import * as mark from './mark/examples.tsx'
import * as narrowForm from './narrow-form/examples.tsx'
import * as notice from './notice/examples.tsx'
import * as numberTiles from './number-tiles/examples.tsx'
import * as openingHours from './opening-hours/examples.tsx'
import * as pageHeader from './page-header/examples.tsx'
import * as pagination from './pagination/examples.tsx'
import * as picture from './picture/examples.tsx'
import * as prose from './prose/examples.tsx'
import * as questions from './questions/examples.tsx'
import * as quotation from './quotation/examples.tsx'
import * as resultList from './result-list/examples.tsx'
import * as rowList from './row-list/examples.tsx'
import * as seatMeter from './seat-meter/examples.tsx'
import * as seatTable from './seat-table/examples.tsx'
import * as section from './section/examples.tsx'
import * as signature from './signature/examples.tsx'
import * as siteFooter from './site-footer/examples.tsx'
import * as siteHeader from './site-header/examples.tsx'
import * as skipLink from './skip-link/examples.tsx'
import * as statusSteps from './status-steps/examples.tsx'
import * as subNav from './sub-nav/examples.tsx'
import * as table from './table/examples.tsx'
import * as tallyBar from './tally-bar/examples.tsx'
import * as timeline from './timeline/examples.tsx'

export type Example = {
  /** folder of the component: site-header */
  component: string
  /** which of its examples: threeLanguages */
  name: string
  element: ReactElement
}

const byComponent: Record<string, Record<string, ReactElement>> = {
  'audio-player': audioPlayer,
  'availability-calendar': availabilityCalendar,
  'availability-table': availabilityTable,
  badge,
  'bar-figure': barFigure,
  breadcrumb,
  button,
  'call-to-action': callToAction,
  card,
  'column-figure': columnFigure,
  columns,
  'contribution-item': contributionItem,
  credit,
  cycle,
  download,
  'download-list': downloadList,
  'elevation-profile': elevationProfile,
  'empty-state': emptyState,
  'error-summary': errorSummary,
  'facet-form': facetForm,
  'fact-list': factList,
  field,
  figure,
  'flow-figure': flowFigure,
  fold,
  form,
  gallery,
  hero,
  icon,
  'loan-card': loanCard,
  'map-figure': mapFigure,
  mark,
  'narrow-form': narrowForm,
  notice,
  'number-tiles': numberTiles,
  'opening-hours': openingHours,
  'page-header': pageHeader,
  pagination,
  picture,
  prose,
  questions,
  quotation,
  'result-list': resultList,
  'row-list': rowList,
  'seat-meter': seatMeter,
  'seat-table': seatTable,
  section,
  signature,
  'site-footer': siteFooter,
  'site-header': siteHeader,
  'skip-link': skipLink,
  'status-steps': statusSteps,
  'sub-nav': subNav,
  table,
  'tally-bar': tallyBar,
  timeline,
}

/** Every example of every component, once: shown, rendered and checked from here. */
export const examples: readonly Example[] = Object.entries(byComponent).flatMap(([component, named]) =>
  Object.entries(named).map(([name, element]) => ({ component, name, element })),
)
