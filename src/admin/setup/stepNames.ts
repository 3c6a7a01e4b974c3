/** The steps of setting up a city, in their order. */
export const steps = [
  'introduction',
  'place',
  'look',
  'rules',
  'closures',
  'programmes',
  'desks',
  'institutes',
  'pages',
  'people',
  'open',
] as const
export type StepName = (typeof steps)[number]
export const isStep = (name: string | undefined): name is StepName => steps.some((one) => one === name)
