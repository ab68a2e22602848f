import { Button } from '#ui/button/button.tsx'
import { useKiosk } from '../app/kiosk-context.ts'
import { usePracticeWords } from './use-practice-words.ts'

/** A lesson where something can be seen again; the one that is walked is left by « Retour ». */
export function SeeAgain({ guide }: { readonly guide: string }) {
  const { say, langOf, send, session, terminal } = useKiosk()
  const word = usePracticeWords()
  const card = terminal.content?.front.cards.find(({ id }) => id === guide)
  if (!card || session.context.walk?.guide.id === guide) return null
  return (
    <Button
      size="slim"
      icon="liste"
      label={word('guide.see', { guide: say(card.title) })}
      lang={langOf(card.title)}
      onPress={() => send({ type: 'person.opened', view: { at: 'introduction', guide } })}
    />
  )
}
