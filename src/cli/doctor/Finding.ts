/** What was looked at, whether it is as it should be, and what to do if not. */
export type Finding = { what: string; level: 'ok' | 'mind' | 'wrong'; todo?: string }

export const fine = (what: string): Finding => ({ what, level: 'ok' })
export const mind = (what: string, todo: string): Finding => ({ what, level: 'mind', todo })
export const wrong = (what: string, todo: string): Finding => ({ what, level: 'wrong', todo })
