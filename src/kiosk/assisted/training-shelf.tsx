import { useState } from 'preact/hooks'
import { Button } from '#ui/button/button.tsx'
import { NoteCard } from '#ui/aidant-notes/note-card.tsx'
import type { AidantLayer } from '#contract/aidant.ts'
import type { Guide } from '#contract/guide.ts'
import { longDate } from '#guide/long-date.ts'
import { NoteText, noteWords } from './note-text.tsx'

interface TrainingShelfProps {
  readonly layer: AidantLayer
  readonly number: string
}

/** Guides for aidants, by partner, with the training this aidant has followed. Read here, walked by nobody. */
export function TrainingShelf({ layer, number }: TrainingShelfProps) {
  const [open, setOpen] = useState<string>()
  const followed = Object.entries(layer.aidants[number]?.training ?? {})
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
      {layer.guides.map((guide) => (
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

function Reading({ guide }: { readonly guide: Guide }) {
  const screens = Object.entries(guide.steps).flatMap(([id, step]) =>
    step.kind === 'gate' ? [] : [{ id, title: step.title, body: step.body }],
  )
  return (
    <>
      <p>{noteWords(guide.meta.lead)}</p>
      {screens.map(({ id, title, body }) => (
        <div key={id}>
          <h3>{noteWords(title)}</h3>
          {body && <NoteText text={body} guide={guide} />}
        </div>
      ))}
    </>
  )
}
