/** The French words of a statement as a partner reads them, and the short mark that says whether they changed since. */
import type { Fact } from '#contract/fact.ts'
import type { Office, Site } from '#contract/registry.ts'
import { fingerprint } from '#guide/check/fingerprint.ts'

export const officeWords = (office: Office): string =>
  [office.name, office.address, office.commune, office.phone, office.email, office.hours?.std['fr']]
    .filter((part) => part !== undefined)
    .join(' · ')

export const siteWords = ({ name, origins }: Site): string => `${name} : ${origins.join(', ')}`

/** Of its French as it is written: a word of the glossary that is named otherwise does not undo a signature. */
export const factMark = ({ text }: Fact): string => fingerprint(text.std['fr'] ?? '')
export const officeMark = (office: Office): string => fingerprint(officeWords(office))
export const siteMark = (site: Site): string => fingerprint(siteWords(site))
