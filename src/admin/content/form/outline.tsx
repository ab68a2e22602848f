import { useState } from 'preact/hooks'
import { Button } from '#ui/button/button.tsx'
import { Icon } from '#ui/icon/icon.tsx'
import type { Part, Section } from '../document/document-parts.ts'
import { findingsUnder, useForm } from './form-desk.ts'
import { counted } from '../../app/count-words.ts'

interface OutlineProps {
  readonly id: string
  readonly sections: readonly Section[]
  readonly current: string | undefined
  readonly onPart: (key: string) => void
  readonly onGrow: (section: Section) => void
}

/** More than this is looked for by its words. */
const manyParts = 14

/** The parts of a document, and what the checks say of each. */
export const Outline = ({ id, sections, current, onPart, onGrow }: OutlineProps) => {
  const { isReadOnly } = useForm()
  const [query, setQuery] = useState('')
  const count = sections.reduce((sum, { parts }) => sum + parts.length, 0)
  const words = query.toLowerCase().trim()
  const isFound = ({ label, key }: Part) => `${label} ${key}`.toLowerCase().includes(words)
  return (
    <nav id={id} class="outline" aria-label="Parties du document">
      {count > manyParts && (
        <label class="outline-search">
          Chercher une partie
          <input
            type="search"
            value={query}
            onInput={(event) => setQuery(event.currentTarget.value)}
          />
        </label>
      )}
      {sections.map((section) => (
        <div key={section.key} class="outline-section">
          <h2>{section.title}</h2>
          <ol>
            {section.parts.filter(isFound).map((part) => (
              <li key={part.key}>
                <OutlinePart part={part} isCurrent={part.key === current} onPart={onPart} />
              </li>
            ))}
          </ol>
          {section.grows && !isReadOnly && (
            <Button
              size="slim"
              icon="plus"
              label="Ajouter"
              describedBy={`outline-${section.key}`}
              onPress={() => onGrow(section)}
            />
          )}
          <span class="vh" id={`outline-${section.key}`}>
            dans « {section.title} »
          </span>
        </div>
      ))}
    </nav>
  )
}

interface OutlinePartProps {
  readonly part: Part
  readonly isCurrent: boolean
  readonly onPart: (key: string) => void
}

const OutlinePart = ({ part, isCurrent, onPart }: OutlinePartProps) => {
  const { findings } = useForm()
  const own = findingsUnder(findings, part.at).filter(
    ({ at }) => part.only === undefined || part.only.includes(String(at[0])),
  )
  const errors = own.filter(({ level }) => level === 'error').length
  return (
    <button
      type="button"
      class="outline-part"
      aria-current={isCurrent ? 'true' : undefined}
      onClick={() => onPart(part.key)}
    >
      <span class="outline-words">
        <span>{part.label}</span>
        {part.note && <small>{part.note}</small>}
      </span>
      {own.length > 0 && (
        <span class={errors > 0 ? 'outline-mark outline-error' : 'outline-mark'}>
          <Icon name={errors > 0 ? 'croix' : 'alerte'} />
          <span aria-hidden="true">{errors > 0 ? errors : own.length}</span>
          <span class="vh">
            {errors > 0 ? counted('errors', errors) : counted('warnings', own.length)}
          </span>
        </span>
      )}
    </button>
  )
}
