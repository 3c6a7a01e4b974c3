import type { PublicContribution } from '../../domains/contributions/readContributions.ts'
import { formatDay } from '../../i18n/format.ts'
import { dayOf } from '../../kernel/time.ts'
import type { ContributionItemProps } from '../../ui/index.ts'
import type { CityContext } from '../context.ts'
import { licenceLinkOf } from '../licence.ts'
import { maybePicture } from '../picture.ts'
import { audioOf } from './audio.ts'

/** What someone added, as every page shows it: whose it is, under which licence, and whether peers confirmed it. */
export const contributionItem = (
  context: CityContext,
  contribution: PublicContribution,
): ContributionItemProps => {
  const { t, language, city } = context
  const { kind, picture, sound, confirmed } = contribution
  const day = dayOf(new Date(contribution.createdAt), city.timeZone)
  return {
    id: `contribution-${contribution.id}`,
    kind,
    kindLabel: t(`contributions.kinds.${kind}`),
    text: contribution.text ?? undefined,
    lang: contribution.language,
    picture: maybePicture(picture),
    audio: sound ? audioOf(context, sound, undefined, contribution.language) : undefined,
    credit: {
      author: contribution.credit ?? t('contributions.anonymous'),
      licence: licenceLinkOf(contribution.licence),
    },
    date: { label: formatDay(day, language), iso: day },
    ...(confirmed
      ? { confirmed: t('contributions.confirmed') }
      : { unconfirmed: t('contributions.unconfirmed') }),
  }
}
