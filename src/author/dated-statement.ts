/** One thing that a deployment states with a source and a date. */
import type { Provenance } from '#contract/fact.ts'
import type { Dated } from '#guide/fact-state.ts'

/** What stands beside guides, counters, sites and places. */
export const besideKinds = [
  'pass',
  'convention',
  'referent',
  'answer',
  'media',
  'directory',
  'target',
] as const
export type BesideKind = (typeof besideKinds)[number]

export const statementKinds = ['fact', 'office', 'site', 'place', ...besideKinds] as const

export interface DatedStatement extends Dated, Pick<Provenance, 'source'> {
  readonly kind: (typeof statementKinds)[number]
  /** `cafat-chomage/plafond`, `offices/cafat-kone`, `sites/cafat`, `places/kone`, `pass/valeur`. */
  readonly reference: string
  /** « guide cafat-remboursement, fait delai ★ ». */
  readonly name: string
  /** What it says, in French. */
  readonly words: string
  readonly hard: boolean
  /**
   * Who is asked: the partner that the fact, the counter or the site names; else who answers for the guide, the convention,
   * the referent or the answer; a place, and what names nobody, belong to the programme.
   */
  readonly owner: string
  /** Partners who may sign for it, by id; none for a place. */
  readonly partners: readonly string[]
  /** Of its words, for a signature; empty for what no partner signs. */
  readonly mark: string
  /** File and part of it where it is written, for what stands beside: the others are found by their reference. */
  readonly written?: { readonly file: string; readonly part: string }
}

/** Of what has dates of its own. */
export const datesOf = ({
  source,
  lastVerified,
  reviewEvery,
  expires,
}: Dated & Pick<Provenance, 'source'>) => ({ source, lastVerified, reviewEvery, expires })

/** Who may sign for what names a partner, or none. */
export const onlyIf = (partner: string | undefined): readonly string[] =>
  partner === undefined ? [] : [partner]
