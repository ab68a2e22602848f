/** Dates as people say them: « 12 octobre 2026 »; in French where the browser does not know the language. */
export const longDate = (date: string, lang: string): string =>
  new Intl.DateTimeFormat([lang, 'fr'], { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${date}T00:00:00Z`),
  )
