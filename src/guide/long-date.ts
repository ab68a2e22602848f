/** Dates as people say them; in French where the browser does not know the language. */
function said(date: string, lang: string, form: Intl.DateTimeFormatOptions): string {
  const format = new Intl.DateTimeFormat([lang, 'fr'], { ...form, timeZone: 'UTC' })
  const words = format.format(new Date(`${date}T00:00:00Z`))
  // The first of a month is an ordinal: Intl does not know it.
  return format.resolvedOptions().locale.startsWith('fr')
    ? words.replace(/^1 (?=\p{L})/u, '1er ')
    : words
}

/** « 12 octobre 2026 », « 1er mars 2027 ». */
export const longDate = (date: string, lang: string): string =>
  said(date, lang, { dateStyle: 'long' })

/** « 31 mars », « 1er avril ». */
export const dayAndMonth = (date: string, lang: string): string =>
  said(date, lang, { day: 'numeric', month: 'long' })
