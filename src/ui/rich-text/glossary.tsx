import { useId, useState } from 'preact/hooks'
import { Button } from '#ui/button/button.tsx'

export interface HardWord {
  readonly id: string
  /** « Identifiant : c’est quoi ? » */
  readonly label: string
  readonly meaning: string
  /** Language of the meaning, when it may not be the page's. */
  readonly lang?: string
}

interface GlossaryProps {
  readonly words: readonly HardWord[]
}

/** One button per hard word; its meaning opens under it, in the page: nothing covers what was being read. */
export const Glossary = ({ words }: GlossaryProps) => {
  const id = useId()
  const [open, setOpen] = useState<string>()
  return (
    <div class="rich-terms">
      {words.map((word) => {
        const meaningId = `${id}-${word.id}`
        const isOpen = open === word.id
        return (
          <div key={word.id}>
            <Button
              size="slim"
              icon="question"
              label={word.label}
              isExpanded={isOpen}
              controls={meaningId}
              onPress={() => setOpen(isOpen ? undefined : word.id)}
            />
            <output id={meaningId}>
              {isOpen && (
                <span class="rich-meaning" lang={word.lang}>
                  {word.meaning}
                </span>
              )}
            </output>
          </div>
        )
      })}
    </div>
  )
}
