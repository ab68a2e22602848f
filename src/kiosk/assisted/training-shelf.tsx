import { useState } from 'preact/hooks'
import { Button } from '#ui/button/button.tsx'
import { NoteCard } from '#ui/aidant-notes/note-card.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import type { AidantLayer } from '#contract/aidant.ts'
import type { Guide } from '#contract/guide.ts'
import { longDate } from '#guide/long-date.ts'
import { useKiosk } from '../app/kiosk-context.ts'
import { howWeKnow } from '../screens/stated-facts.tsx'
import { NoteText, noteWords } from './note-text.tsx'

interface TrainingShelfProps {
  readonly layer: AidantLayer
  readonly number: string
  /** Partners of what the person is doing: their sheets come first. */
  readonly first: readonly string[]
}

/** Guides for aidants, by partner, with the training this aidant has followed. Read here, walked by nobody. */
export function TrainingShelf({ layer, number, first }: TrainingShelfProps) {
  const [open, setOpen] = useState<string>()
  const followed = Object.entries(layer.aidants[number]?.training ?? {})
  const isFirst = ({ meta }: Guide) => meta.partners.some((partner) => first.includes(partner))
  const guides = layer.guides.toSorted((a, b) => Number(isFirst(b)) - Number(isFirst(a)))
  return (
    <NoteCard title="Se former">
      {followed.length > 0 && (
        <ul>
          {followed.map(([partner, day]) => (
            <li key={partner}>
              {layer.partners[partner] ?? partner} : formation suivie le {longDate(day, 'fr')}
            </li>
          ))}
        </ul>
      )}
      {guides.map((guide) => (
        <div key={guide.id} class="column">
          <Button
            size="slim"
            icon={open === guide.id ? 'moins' : 'plus'}
            label={noteWords(guide.meta.title)}
            isExpanded={open === guide.id}
            onPress={() => setOpen(open === guide.id ? undefined : guide.id)}
          />
          {open === guide.id && <Reading guide={guide} />}
        </div>
      ))}
    </NoteCard>
  )
}

/** Screen after screen, what each states with its source and its day; at the end, what nobody could tell. */
function Reading({ guide }: { readonly guide: Guide }) {
  const kiosk = useKiosk()
  const screens = Object.entries(guide.steps).flatMap(([id, step]) =>
    step.kind === 'gate' ? [] : [{ id, ...step }],
  )
  return (
    <>
      <p>{noteWords(guide.meta.lead)}</p>
      {screens.map(({ id, title, body, facts }) => (
        <div key={id}>
          <h3>{noteWords(title)}</h3>
          {body && <NoteText text={body} guide={guide} />}
          {facts.map((fact) => {
            const known = guide.facts[fact]
            return (
              known && (
                <Notice key={fact} kind="calm">
                  <NoteText text={known.text} guide={guide} />
                  <p class="hint">{howWeKnow(known, kiosk)}</p>
                </Notice>
              )
            )
          })}
        </div>
      ))}
      {guide.meta.unknown.length > 0 && (
        <>
          <h3>Ce que nous ne savons pas</h3>
          <ul>
            {guide.meta.unknown.map((text, at) => (
              <li key={at}>
                <NoteText text={text} guide={guide} />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
