/** The bar at the foot of every screen: the same keys in the same places (WCAG 3.2.3, 3.2.6). */
import { Bar } from '#ui/bar/bar.tsx'
import { BarKey } from '#ui/bar/bar-key.tsx'
import { canStepBack, currentView } from '#session/trail.ts'
import { textSizes, type SessionEvent } from '#session/session-words.ts'
import { useKiosk, type Kiosk } from './kiosk-context.ts'

export function KioskBar() {
  const { session, terminal, t, send } = useKiosk()
  const { comfort } = session.context
  const help = terminal.help?.screens
  const isActive = session.moment === 'active'
  const nextSize = textSizes[(textSizes.indexOf(comfort.textSize) + 1) % textSizes.length] ?? 100
  const nextTheme = comfort.theme === 'light' ? 'dark' : 'light'
  return (
    <Bar label={t('bar.label')}>
      <BarKey
        name="back"
        label={t('bar.back')}
        isOff={!isActive || !canStepBack(session.context)}
        onPress={() => send({ type: 'person.wentBack' })}
      />
      {terminal.canListen && (
        <BarKey
          name="listen"
          label={t(terminal.isListening ? 'bar.stop' : 'bar.listen')}
          {...(terminal.isListening ? { icon: 'stop' as const } : {})}
          onPress={() =>
            terminal.isListening ? terminal.deeds?.stopListening() : terminal.deeds?.listen()
          }
        />
      )}
      <BarKey
        name="text"
        label={t('bar.text')}
        onPress={() => send({ type: 'person.choseComfort', comfort: { textSize: nextSize } })}
      />
      <BarKey
        name="contrast"
        label={t(nextTheme === 'dark' ? 'bar.dark' : 'bar.light')}
        onPress={() => send({ type: 'person.choseComfort', comfort: { theme: nextTheme } })}
      />
      <BarKey
        name="language"
        label={t('bar.language')}
        onPress={() => open(session, send, { at: 'comfort' })}
      />
      <BarKey
        name="help"
        label={t('bar.help')}
        mark={help && <help.HelpMark />}
        describedBy={help && 'help-news'}
        onPress={() => open(session, send, { at: 'help' })}
      />
      {help && <help.HelpNews />}
      <BarKey
        name="finish"
        label={t('bar.finish')}
        isOff={!isActive && session.moment !== 'warning' && session.moment !== 'curtain'}
        onPress={() => finish(session, send)}
      />
    </Bar>
  )
}

type Send = Kiosk['send']
type Session = Kiosk['session']
type View = Extract<SessionEvent, { type: 'person.opened' }>['view']

/** From the attract screen a key of the bar also wakes the terminal. */
function open(session: Session, send: Send, view: View) {
  if (session.moment === 'attract' || session.moment === 'goodbye') send({ type: 'person.touched' })
  send({ type: 'person.opened', view })
}

/** Asks once in the middle of a guide; everywhere else nothing can be lost, and leaving is immediate. */
function finish({ context }: Session, send: Send) {
  const isMidGuide = context.walk !== undefined && Object.keys(context.walk.log).length > 0
  const isAsking = currentView(context).at === 'finish'
  if (isMidGuide && !isAsking) send({ type: 'person.opened', view: { at: 'finish' } })
  else send({ type: 'person.left' })
}
