import type { PayloadRequest } from 'payload'
import { isOperator, membershipsOf } from './membershipsOf.ts'

/** Whether the person of the request manages that city: by a membership that holds now, or as an operator. */
export const manages = async (req: PayloadRequest, city: string): Promise<boolean> =>
  isOperator(req) || (await membershipsOf(req)).some((held) => held.city === city && held.role === 'manager')
