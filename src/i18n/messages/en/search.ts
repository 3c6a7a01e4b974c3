export const search = {
  inCity: 'Search {{city}}',
}
