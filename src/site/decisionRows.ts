import type { DecisionSummary } from '../domains/institutes/readDecisions.ts'
import { formatDay } from '../i18n/format.ts'
import type { Row } from '../ui/row-list/RowList.tsx'
import type { CityContext } from './context.ts'
import { instituteIcons } from './icons.ts'

/** Decisions as rows of a list, each with its day. */
export const decisionRows = (
  { href, t, language }: Pick<CityContext, 'href' | 't' | 'language'>,
  decisions: readonly DecisionSummary[],
): Row[] =>
  decisions.map(({ slug, title, summary, institute, decidedOn }) => ({
    title,
    href: href(`decisions/${slug}`),
    text: summary,
    icon: instituteIcons[institute],
    facts: [
      { term: t('institutes.decisions.decidedOn'), value: formatDay(decidedOn, language), icon: 'calendar' },
    ],
  }))
