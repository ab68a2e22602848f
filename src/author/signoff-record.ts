/** From a signed fact pack to what `signoffs.yaml` says of it. */
import * as v from 'valibot'
import { type Result, fail, succeed } from '#contract/result.ts'
import { type Signoff, statementReferenceSchema } from '#contract/signoff.ts'

/** What a printed fact pack asked for: each line's reference, and the mark of its words that day. */
export const statementsInPack = (html: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Array.from(
      html.matchAll(/ data-statement="([a-z0-9/-]+)" data-mark="([0-9a-f]{8})"/g),
      ([, reference = '', mark = '']) => [reference, mark],
    ),
  )

/** The lines that were confirmed: all of the page but those of `except`. The fault is a sentence in French. */
export const confirmedIn = (
  html: string,
  except: readonly string[],
): Result<Signoff['statements'], string> => {
  const asked = statementsInPack(html)
  if (Object.keys(asked).length === 0)
    return fail('Ce fichier n’est pas une fiche de faits : faites-en une avec « config factpack ».')
  for (const reference of except) {
    if (!v.is(statementReferenceSchema, reference) || !Object.hasOwn(asked, reference))
      return fail(`La ligne « ${reference} » n’est pas sur cette fiche. Son repère y est écrit.`)
  }
  const confirmed = Object.entries(asked).filter(([reference]) => !except.includes(reference))
  return confirmed.length === 0
    ? fail('Rien n’est confirmé : il ne reste aucune ligne.')
    : succeed(Object.fromEntries(confirmed))
}
