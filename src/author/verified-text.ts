/** The last day on which anything that terminals say was verified, at its source or by a partner: what the home tells. */
import type { Guide } from '#contract/guide.ts'
import type { Text } from '#contract/text.ts'
import { longDate } from '#guide/long-date.ts'
import { type Stating, statementsOf } from './statements.ts'

/** `undefined` when nothing ever was. Written out at publication: a terminal's first screens format no date. */
export const verifiedText = (stating: Stating, guides: readonly Guide[]): Text | undefined => {
  const days = statementsOf(stating, guides).flatMap((one) => one.lastVerified ?? [])
  const last = days.toSorted().at(-1)
  if (last === undefined) return undefined
  const french = longDate(last, 'fr')
  const fr = `Dernière vérification des informations : ${french}.`
  return {
    std: { fr, en: `Information last verified: ${longDate(last, 'en-GB')}.` },
    easy: { fr: `Nous avons vérifié le ${french}.` },
  }
}
