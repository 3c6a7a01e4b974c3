/** When it is noted how a copy looks: as it leaves, and as it comes back. They are states of the loan. */
export const conditionMoments = ['handed-over', 'returned'] as const
export type ConditionMoment = (typeof conditionMoments)[number]

/** How the borrower agreed to what was noted. */
export const signatureKinds = ['on-screen', 'on-paper', 'none'] as const
export type SignatureKind = (typeof signatureKinds)[number]

export const mostPhotos = 6
export const longestCondition = 2000

/** The field in which one signs, in the units of the path. */
export const signatureBox = { width: 600, height: 200 } as const
export const longestSignature = 20_000

/** Whether a path is a signature: lines of whole units, `M12 30L14 33L20 31`. A dot or a tap is none. */
export const isSignature = (path: string): boolean =>
  path.length <= longestSignature &&
  /^(M\d{1,3} \d{1,3}(L\d{1,3} \d{1,3})+)+$/.test(path) &&
  path.split('L').length > leastLines

const leastLines = 5
