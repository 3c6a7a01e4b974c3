import type { LendingFacts } from './readLendingFacts.ts'

/** Whether the desk looks at a request before it counts. Of a kit the value of all its copies counts. */
export const needsApproval = ({ rules, parts, known }: LendingFacts): boolean => {
  const { approval, approvalAbove } = rules
  const value = parts.reduce((sum, part) => sum + part.count * (part.replacementValue ?? 0), 0)
  if (approval === 'first-loan') return !known
  if (approval === 'above-value') return value > approvalAbove
  return approval === 'always'
}
