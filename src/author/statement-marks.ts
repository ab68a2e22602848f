/** The French words of a statement as a partner reads them, and the short mark that says whether they changed since. */
import type { Convention } from '#contract/convention.ts'
import type { Fact } from '#contract/fact.ts'
import type { Referent } from '#contract/referent.ts'
import type { Office, Site } from '#contract/registry.ts'
import type { SharedAnswer } from '#contract/shared-answer.ts'
import type { Text } from '#contract/text.ts'
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

export const conventionWords = ({ signatory, signed, until, services }: Convention): string =>
  [
    `Convention avec ${signatory}`,
    `signée : ${signed ?? 'date inconnue'}`,
    `jusqu’au : ${until ?? 'fin inconnue'}`,
    ...services,
  ].join(' · ')

/** Without a name: a page that is printed and signed needs the function only. */
export const referentWords = ({
  function: role,
  domain,
  channels,
  hours,
  validUntil,
}: Referent): string =>
  [
    `${role}, ${domain.std['fr'] ?? ''}`,
    ...channels.map(({ value }) => value),
    hours?.std['fr'],
    `jusqu’au ${validUntil}`,
  ]
    .filter((part) => part !== undefined)
    .join(' · ')

export const answerWords = ({ question, answer }: SharedAnswer): string =>
  `${question.std['fr'] ?? ''} ${answer.std['fr'] ?? ''}`

export const elsewhereWords = (where: Text): string => where.std['fr'] ?? ''
