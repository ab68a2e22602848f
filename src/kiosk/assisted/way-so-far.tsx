import { Button } from '#ui/button/button.tsx'
import { NoteCard } from '#ui/aidant-notes/note-card.tsx'
import { resolve } from '#guide/resolve.ts'
import type { Walk } from '#session/session-words.ts'
import { useKiosk } from '../app/kiosk-context.ts'
import { noteWords } from './note-text.tsx'

interface WaySoFarProps {
  readonly walk: Walk
}

/** The screens the person has been through; any of them can be gone back to. */
export function WaySoFar({ walk }: WaySoFarProps) {
  const { send } = useKiosk()
  const { path } = resolve(walk.guide, walk.surroundings, walk.log)
  const screens = path.flatMap((id) => {
    const step = walk.guide.steps[id]
    return step && step.kind !== 'gate' ? [{ id, title: noteWords(step.title) }] : []
  })
  return (
    <NoteCard title="Le chemin jusqu’ici">
      <ol>
        {screens.map(({ id, title }, at) => (
          <li key={id}>
            {at === screens.length - 1 ? (
              <b>
                {at + 1}. {title}
              </b>
            ) : (
              <Button
                size="slim"
                label={`${at + 1}. ${title}`}
                onPress={() => send({ type: 'aidant.wentTo', step: id })}
              />
            )}
          </li>
        ))}
      </ol>
    </NoteCard>
  )
}
