const names = new Intl.DisplayNames(['fr'], { type: 'language' })

/** « anglais », « drehu »; the tag itself (BCP 47) for a language without a French name. */
export const langWords = (lang: string): string => names.of(lang) ?? lang
