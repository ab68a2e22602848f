/** What each partner has signed, and what they are still to be asked. */
import type { Guide } from '#contract/guide.ts'
import type { Signoff } from '#contract/signoff.ts'
import { factState } from '#guide/fact-state.ts'
import { signatureOf } from './apply-signoffs.ts'
import type { DeploymentContent } from './read-deployment.ts'
import type { DatedStatement } from './dated-statement.ts'
import { statementsOf, statingOf } from './statements.ts'

export interface SignableStatement extends DatedStatement {
  /** `signed`: these very words · `changed`: signed once, other words now · `unsigned`: never. */
  readonly standing: 'signed' | 'changed' | 'unsigned'
  readonly signoff: Signoff | undefined
  readonly isFresh: boolean
}

export interface PartnerSignoffs {
  readonly partner: string
  readonly name: string
  readonly statements: readonly SignableStatement[]
}

/** Partners who have something to confirm, by name; a statement of two partners is told under each. */
export const signoffStatus = (
  content: DeploymentContent,
  guides: readonly Guide[],
  today: string,
): readonly PartnerSignoffs[] => {
  const { registry, signoffs } = content
  const all = statementsOf(statingOf(content), guides).map((statement): SignableStatement => {
    const { reference, mark } = statement
    const signoff = signatureOf(signoffs, reference, mark)
    const wasSigned = signoffs.has(reference)
    const standing = signoff ? 'signed' : wasSigned ? 'changed' : 'unsigned'
    return { ...statement, standing, signoff, isFresh: factState(statement, today) === 'fresh' }
  })
  return Object.entries(registry.partners)
    .map(([partner, { name }]) => ({
      partner,
      name,
      statements: all.filter(({ partners }) => partners.includes(partner)),
    }))
    .filter(({ statements }) => statements.length > 0)
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
}
