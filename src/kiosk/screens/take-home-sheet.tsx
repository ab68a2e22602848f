import { useKiosk } from '../app/kiosk-context.ts'
import { Moment } from './moment.tsx'
import { SheetToTake } from './sheet-to-take.tsx'
import { sheetWords } from './sheet-words.tsx'

/** What the person takes home of the way they have gone. */
export function TakeHomeSheet() {
  const kiosk = useKiosk()
  const { t, langOf, session, terminal, send } = kiosk
  const { walk } = session.context
  if (!walk || !terminal.content) return <Moment />
  return (
    <SheetToTake
      lead={t('sheet.nothing')}
      sheet={sheetWords(kiosk, walk, terminal.content.front.registry)}
      lang={langOf(walk.guide.meta.title)}
      onward={{ label: t('result.other'), onPress: () => send({ type: 'person.wentHome' }) }}
    />
  )
}
