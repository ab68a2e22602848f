/** How far the call has come, wherever the person is: on the « Aide » key, and said once each time it changes. */
import type { IconName } from '#ui/icon/icon.tsx'
import { HelpMark as Mark } from '#ui/help-mark/help-mark.tsx'
import { currentView } from '#session/trail.ts'
import type { HelpState } from '../app/help-state.ts'
import { useKiosk } from '../app/kiosk-context.ts'

type Shown = 'calling' | 'seen' | 'coming' | 'sign'

const icons = {
  calling: 'horloge',
  seen: 'coche',
  coming: 'deux',
  sign: 'sansreseau',
} as const satisfies Record<Shown, IconName>

function shownOf(help: HelpState | undefined): Shown | undefined {
  if (!help?.call || help.call.state === 'ended') return undefined
  return help.isSign ? 'sign' : help.call.state
}

/** On the key: the icon of the key itself while there is no call. */
export function HelpMark() {
  const { t, terminal } = useKiosk()
  const shown = shownOf(terminal.help)
  return <Mark icon={shown ? icons[shown] : 'aide'} word={shown && t(`help.key.${shown}`)} />
}

/** For who hears the screen; it also describes the key. Silent where the screen itself says it. */
export function HelpNews() {
  const { t, terminal, session } = useKiosk()
  const shown = shownOf(terminal.help)
  const isSaid = currentView(session.context).at === 'help'
  return (
    <span id="help-news" class="vh" role="status">
      {shown && !isSaid && t(`help.news.${shown}`)}
    </span>
  )
}
