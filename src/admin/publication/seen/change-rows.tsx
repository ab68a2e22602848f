import type { Change } from '#author/json-changes.ts'
import { ChangeDifference } from '../../content/difference/change-difference.tsx'
import type { DocumentKind } from '../../content/schema/fields-of-kind.ts'
import { describeChange } from './describe-change.ts'
import './seen.css'

interface ChangeRowsProps {
  readonly kind: DocumentKind
  readonly changes: readonly Change[]
  /** Where the compared value stands in a document of that kind. */
  readonly start?: readonly (string | number)[]
  /** The document, which says of what sort each step is. */
  readonly document?: unknown
}

/** Each value that changed, under the words of its form. */
export const ChangeRows = ({ kind, changes, start = [], document }: ChangeRowsProps) => (
  <dl class="change-rows">
    {changes.map((change, index) => {
      const { where, before, after } = describeChange(kind, change, start, document)
      return (
        <div key={index}>
          <dt>{where}</dt>
          <dd>
            <ChangeDifference before={before} after={after} isProse />
          </dd>
        </div>
      )
    })}
  </dl>
)
