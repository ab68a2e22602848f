import type * as v from 'valibot'
import type { staffListSchema } from '#contract/staff.ts'

export type Member = v.InferOutput<typeof staffListSchema>[number]
