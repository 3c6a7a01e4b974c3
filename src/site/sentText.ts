/** The texts of a form, or of an address, by their names; '' where there is none. Browsers send line breaks as CR LF; what is stored has one kind. */
export const sentText =
  (sent: Pick<FormData | URLSearchParams, 'get'> | undefined) =>
  (name: string): string => {
    const value = sent?.get(name)
    return typeof value === 'string' ? value.replaceAll('\r\n', '\n') : ''
  }
