/** How many statements of each file are not to be shown as verified, whatever state the rest of the file is in. */
import * as v from 'valibot'
import { dateSchema, daysSchema } from '#contract/words.ts'
import { factState } from '#guide/fact-state.ts'
import { entriesOf } from '../tree/things.ts'
import type { StaleCount } from './author-words.ts'

const datedSchema = v.object({
  lastVerified: v.nullable(dateSchema),
  reviewEvery: daysSchema,
  expires: v.optional(dateSchema),
})

/** `today` is `YYYY-MM-DD`. */
export const staleCount = (value: unknown, today: string): StaleCount => {
  const count = { never: 0, overdue: 0 }
  visit(value, (group) => {
    const dated = v.safeParse(datedSchema, group)
    if (!dated.success) return
    const state = factState(dated.output, today)
    if (state === 'never') count.never += 1
    else if (state !== 'fresh') count.overdue += 1
  })
  return count
}

const visit = (value: unknown, look: (group: unknown) => void): void => {
  if (typeof value !== 'object' || value === null) return
  if ('lastVerified' in value) look(value)
  for (const [, inner] of entriesOf(value)) visit(inner, look)
}
