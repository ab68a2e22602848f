/** The screens of an aidant's help, bound to the desk that holds it. */
import { useSource } from '#ui/store/store.ts'
import { HelpBanner } from '#ui/help-banner/help-banner.tsx'
import { currentView } from '#session/trail.ts'
import type { AssistedState } from '../app/assisted-state.ts'
import { useKiosk } from '../app/kiosk-context.ts'
import { Agreement } from './agreement.tsx'
import { AidantDesk } from './aidant-desk.tsx'
import { assistedWords } from './assisted-words.ts'
import { Charter } from './charter.tsx'
import { HelpRecord } from './help-record.tsx'
import type { HelpDesk } from './help-desk.ts'
import { Unlocking } from './unlocking.tsx'

export function assistedScreens(desk: HelpDesk): AssistedState['screens'] {
  function Assisted() {
    const { outbox } = useKiosk().terminal
    const help = useSource(desk.state)
    switch (help.phase) {
      case 'locked':
        return <Agreement desk={desk} help={help} />
      case 'proving':
        return <Unlocking desk={desk} help={help} />
      case 'charter':
        return <Charter desk={desk} />
      default:
        if (help.isRecording && outbox)
          return <HelpRecord desk={desk} help={help} outbox={outbox} />
        return help.layer ? <AidantDesk desk={desk} help={help} layer={help.layer} /> : null
    }
  }

  function AssistedBanner() {
    const { session, send, terminal } = useKiosk()
    const { phase, layer, number = '' } = useSource(desk.state)
    const word = assistedWords(session.context.comfort.reading, terminal.language)
    const firstName = layer?.aidants[number]?.firstName
    const isReading = currentView(session.context).at === 'assisted'
    const canRead =
      phase === 'present' && session.moment === 'active' && !session.context.isHidden && !isReading
    const openNotes = () => {
      desk.stir()
      send({ type: 'person.opened', view: { at: 'assisted' } })
    }
    return (
      <HelpBanner
        words={firstName ? word('banner.named').replace('{name}', firstName) : word('banner')}
        notesLabel={word('banner.notes')}
        stopLabel={word('banner.stop')}
        leaving={
          phase === 'leaving'
            ? { words: word('leaving'), stayLabel: word('leaving.stay') }
            : undefined
        }
        onNotes={canRead ? openNotes : undefined}
        onStop={() => desk.end('person')}
        onStay={desk.stir}
      />
    )
  }
  return { Assisted, AssistedBanner }
}
