/** Guides whose version terminals are about to see, and that the ledger does not know yet. */
import type { Guide } from '#contract/guide.ts'
import type { Ledger } from './read-memory.ts'

export const unrecordedGuides = (guides: readonly Guide[], ledger: Ledger): readonly Guide[] =>
  guides.filter(({ id, version, meta }) => {
    const known = ledger[id]?.some((entry) => entry.version === version) ?? false
    return meta.status === 'published' && !known
  })
