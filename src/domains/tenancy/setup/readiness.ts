/** What is counted of a city that is being prepared. */
export type Facts = {
  languages: string[]
  /** languages in which name, tagline and welcome are written */
  introducedIn: string[]
  picture: boolean
  /** kinds of the programmes that are on */
  programmes: string[]
  /** by kind: whether it has something to offer */
  offered: Record<string, boolean>
  openDesks: number
  /** published, with a charter */
  institutes: number
  /** of which somebody holds a seat */
  seatedInstitutes: number
  closures: boolean
  /** slugs of the published pages, and of those with places left to fill in */
  pages: string[]
  unfinishedPages: string[]
  managers: number
}

export const readinessItems = [
  'introduction',
  'picture',
  'programmes',
  'offer',
  'desks',
  'closures',
  'institutes',
  'seats',
  'legalPages',
  'managers',
] as const
export type ReadinessItem = (typeof readinessItems)[number]

/** `needed`: the city is not opened without it. `missing` names what is not there, as far as it has names. */
export type Readiness = { item: ReadinessItem; ready: boolean; needed: boolean; missing: string[] }

const institutesOfACity = 3
const legalPages = ['legal', 'privacy', 'accessibility', 'terms']

/** What a city has and lacks before it is opened, in the order in which it is done. */
export const readinessOf = (facts: Facts): Readiness[] => {
  const { languages, introducedIn, programmes, offered, pages, unfinishedPages } = facts
  const lends = programmes.includes('lending')
  const missing: Record<ReadinessItem, string[] | boolean> = {
    introduction: languages.filter((code) => !introducedIn.includes(code)),
    picture: !facts.picture,
    programmes: programmes.length === 0,
    offer: programmes.filter((kind) => !offered[kind]),
    desks: lends && facts.openDesks === 0,
    closures: !facts.closures,
    institutes: facts.institutes < institutesOfACity,
    seats: facts.seatedInstitutes < institutesOfACity,
    legalPages: legalPages.filter((slug) => !pages.includes(slug) || unfinishedPages.includes(slug)),
    managers: facts.managers === 0,
  }
  const someOffer = programmes.some((kind) => offered[kind])
  return readinessItems.map((item) => {
    const lacks = missing[item]
    const names = Array.isArray(lacks) ? lacks : []
    return {
      item,
      ready: Array.isArray(lacks) ? lacks.length === 0 : !lacks,
      needed: item === 'offer' ? !someOffer : needed.has(item),
      missing: names,
    }
  })
}

/** A city without a holiday or a picture can be opened; one without a manager or a legal notice cannot. */
const needed = new Set<ReadinessItem>([
  'introduction',
  'programmes',
  'desks',
  'institutes',
  'legalPages',
  'managers',
])

export const blockers = (list: readonly Readiness[]): ReadinessItem[] =>
  list.filter(({ ready, needed: must }) => must && !ready).map(({ item }) => item)
