/** How many statements of each file are not to be shown as verified, whatever state the rest of the file is in. */
import * as v from 'valibot'
import { dateSchema, daysSchema } from '#contract/words.ts'
import { factState } from '#guide/fact-state.ts'
import { entriesOf } from '../tree/things.ts'
import type { StaleCount } from './author-words.ts'
import type { SignedDays } from './signed-days.ts'

const datedSchema = v.object({
  lastVerified: v.nullable(dateSchema),
  reviewEvery: daysSchema,
  expires: v.optional(dateSchema),
})

/** `today` is `YYYY-MM-DD`. What a partner signed later than it says counts from the signature. */
export const staleCount = (value: unknown, today: string, signedOn: SignedDays): StaleCount => {
  const count = { never: 0, overdue: 0 }
  visit(value, [], (group, at) => {
    const dated = v.safeParse(datedSchema, group)
    if (!dated.success) return
    const signed = signedOn(at)
    const isNewer = signed !== undefined && signed > (dated.output.lastVerified ?? '')
    const state = factState(
      isNewer ? { ...dated.output, lastVerified: signed } : dated.output,
      today,
    )
    if (state === 'never') count.never += 1
    else if (state !== 'fresh') count.overdue += 1
  })
  return count
}

const visit = (
  value: unknown,
  at: readonly string[],
  look: (group: unknown, at: readonly string[]) => void,
): void => {
  if (typeof value !== 'object' || value === null) return
  if ('lastVerified' in value) look(value, at)
  for (const [name, inner] of entriesOf(value)) visit(inner, [...at, name], look)
}
