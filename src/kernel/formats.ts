/** Formats are kept: making one takes as long as rendering a small page, and languages, zones and options are few. */
const kept = <Options extends object, Format>(make: (language: string, options: Options) => Format) => {
  const made = new Map<string, Format>()
  return (language: string, options: Options): Format => {
    const key = `${language} ${JSON.stringify(options)}`
    const known = made.get(key)
    if (known) return known
    const format = make(language, options)
    made.set(key, format)
    return format
  }
}

export const dateFormat = kept(
  (language, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(language, options),
)
export const numberFormat = kept(
  (language, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(language, options),
)
export const listFormat = kept(
  (language, options: Intl.ListFormatOptions) => new Intl.ListFormat(language, options),
)
