type Words = Record<string, string>

/** The words of the admin, by the names that collections, fields and options have in the code; `businesses.state` goes
 *  before `state` where a collection means something of its own. That each name has its word in each language is held by
 *  test/unit/i18n/admin.test.ts. */
export type AdminMessages = {
  /** By the reason of a refusal: the public ones (refusals.ts) and those that only the admin can meet. */
  refusals: Words
  groups: Words
  collections: { one: Words; many: Words }
  fields: Words
  /** One row of a field that has several. */
  rows: Words
  help: Words
  options: Words
  /** The steps staff take, by collection and the state they lead to: `loans.approved`. */
  decisions: Words
  /** The admin's own views: what waits, the city filter, the lines that say what a document is about. */
  desk: Record<DeskWord, string>
}

export type DeskWord =
  | 'waits'
  | 'codeAsked'
  | 'codeSet'
  | 'publicLogIn'
  | 'publicLogInGo'
  | 'nothing'
  | 'noRoles'
  | 'requests'
  | 'handOvers'
  | 'changeRequests'
  | 'atRisk'
  | 'dueBack'
  | 'appeals'
  | 'reports'
  | 'things'
  | 'borrowed'
  | 'applications'
  | 'contributions'
  | 'sessions'
  | 'unpublished'
  | 'wasToBe'
  | 'roleEnds'
  | 'termEnds'
  | 'ended'
  | 'free'
  | 'more'
  | 'filter'
  | 'allCities'
  | 'publicSite'
  | 'until'
  | 'late'
  | 'since'
  | 'from'
  | 'borrower'
  | 'lacks'
  | 'builtOn'
  | 'noHistory'
  | 'inspections'
  | 'due'
  | 'neverInspected'
  | 'decide'
  | 'reasonFor'
  | 'back'
  | 'sendAgain'
  | 'sentAgain'
  | 'withdraw'
  | 'withdrawn'
  | 'failed'
  | 'setUp'
  | 'who'
  | 'managersOnly'
  | 'invite'
  | 'leaves'
  | 'nobodyHere'
  | 'byCommand'
  | 'openEnd'
  | 'endsSoon'
  | 'rolesMay'
  | 'read'
  | 'create'
  | 'update'
  | 'delete'
