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

const thingOf = { fact: 'guide', office: 'office', site: 'site', place: 'place' } as const

const whereOf = ({ kind, reference }: StaleStatement, things: Things | undefined): string => {
  const [holder = '', entry = ''] = reference.split('/')
  const id = kind === 'fact' ? holder : entry
  const path = things?.[thingOf[kind]].find((thing) => thing.id === id)?.path
  if (path === undefined) return hrefOf('contenu')
  const parts = { fact: `facts.${entry}`, office: id, site: id, place: `places.${id}` }
  return hrefOf('contenu', path.split('/'), { partie: parts[kind] })
}
