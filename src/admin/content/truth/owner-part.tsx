import { useState } from 'preact/hooks'
import type { OwnedStale, StaleStatement } from '#author/stale-report.ts'
import { Button } from '#ui/button/button.tsx'
import { Icon } from '#ui/icon/icon.tsx'
import { useSource } from '#ui/store/store.ts'
import { counted } from '../../app/count-words.ts'
import { hrefOf } from '../../app/route.ts'
import { useAuthoring } from '../authoring.ts'
import type { Things } from '../tree/things.ts'
import { savePage } from './save-page.ts'
import { adviceOf, lateWords, partnerOf } from './truth-words.ts'

/** More than this at once is a wall: the rest is one touch away. */
const shownAtFirst = 8

/** What one owner has to look at again, the most urgent first, and what to do. */
export const OwnerPart = ({ owned }: { readonly owned: OwnedStale }) => {
  const { author } = useAuthoring()
  const { checked } = useSource(author)
  const [isWhole, setWhole] = useState(false)
  const { owner, statements } = owned
  const partner = partnerOf(owned)
  const shown = isWhole ? statements : statements.slice(0, shownAtFirst)
  const rest = statements.length - shown.length
  return (
    <section class="truth-owner" aria-label={owner}>
      <div class="truth-head">
        <h2 class="h2">
          {owner} <small>{counted('toVerify', statements.length)}</small>
        </h2>
        {partner !== undefined && (
          <Button
            size="slim"
            icon="imprimer"
            label="Fiche de faits"
            onPress={() => void savePage(author.pack(partner), `fiche-${partner}.html`)}
          />
        )}
      </div>
      <p>{adviceOf(owned)}</p>
      <ul class="tree-rows">
        {shown.map((one) => (
          <li key={one.reference}>
            <StatementRow one={one} things={checked?.things} />
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <Button
          size="slim"
          icon="bas"
          label={`Voir ${counted('moreLines', rest)}`}
          onPress={() => setWhole(true)}
        />
      )}
    </section>
  )
}

interface StatementRowProps {
  readonly one: StaleStatement
  readonly things: Things | undefined
}

/** The whole line opens the place where it is written. */
const StatementRow = ({ one, things }: StatementRowProps) => {
  const { words, reference, hard, reason, source } = one
  const label = hard ? `★ ${words}` : words
  return (
    <a class="tree-row" href={whereOf(one, things)}>
      <Icon name={hard ? 'alerte' : 'doc'} />
      <span class="tree-name">
        <b>{label}</b>
        <small>
          {reference} · {source.name}
        </small>
      </span>
      <span class="tree-marks">
        <span class={`tree-mark tree-mark-${reason === 'never' ? 'quiet' : 'check'}`}>
          {lateWords(one)}
        </span>
      </span>
    </a>
  )
}

/** Where a kind is known by its reference: the thing of the tree, its id, and its part of the file. */
const placeOf = (
  kind: StaleStatement['kind'],
  [holder = '', entry = '']: readonly string[],
):
  | readonly [thing: 'guide' | 'office' | 'site' | 'place', id: string, part: string]
  | undefined => {
  switch (kind) {
    case 'fact':
      return ['guide', holder, `facts.${entry}`]
    case 'office':
    case 'site':
      return [kind, entry, entry]
    case 'place':
      return [kind, entry, `places.${entry}`]
    default:
      return undefined
  }
}

const whereOf = (
  { kind, reference, written }: StaleStatement,
  things: Things | undefined,
): string => {
  const open = (path: string, partie: string) => hrefOf('contenu', path.split('/'), { partie })
  if (written) return open(written.file, written.part)
  const [thing, id, part] = placeOf(kind, reference.split('/')) ?? []
  const path = thing && things?.[thing].find((one) => one.id === id)?.path
  return path === undefined || part === undefined ? hrefOf('contenu') : open(path, part)
}
