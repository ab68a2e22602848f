import { useEffect, useState } from 'preact/hooks'
import { Button } from '#ui/button/button.tsx'
import { Countdown } from '#ui/countdown/countdown.tsx'
import { Title } from '#ui/layout/title.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { Stamp } from '#ui/stamp/stamp.tsx'
import { useKiosk } from '../app/kiosk-context.ts'

/** « Vous êtes toujours là ? » Any touch or key goes on (WCAG 2.2.1); it is spoken without being asked. */
export function Warning() {
  const { t, send, session, terminal } = useKiosk()
  const { warningSeconds } = session.context.times
  const secondsLeft = useCountdown(warningSeconds)
  const WouldGo = terminal.practice?.screens.WouldGo
  return (
    <div class="helping">
      <Stamp picture="sablier" ground={2} size="huge" />
      <div class="column" role="alertdialog" aria-labelledby="still-there">
        <div id="still-there">
          <Title text={t('warning.title')} />
        </div>
        <p class="lead">{t('warning.lead')}</p>
        {WouldGo && <WouldGo />}
        <Countdown
          secondsLeft={secondsLeft}
          totalSeconds={warningSeconds}
          unit={t('warning.seconds', { count: secondsLeft })}
        />
        <div class="acts">
          <Button
            kind="main"
            size="huge"
            label={t('warning.continue')}
            iconAfter="suite"
            onPress={() => send({ type: 'person.stirred' })}
          />
          <Button
            icon="gomme"
            label={t('warning.finish')}
            onPress={() => send({ type: 'person.left' })}
          />
        </div>
        <Notice kind="calm">{t('warning.anywhere')}</Notice>
      </div>
    </div>
  )
}

/** Seconds left. Only what is shown: the machine's own clock decides when time is up. */
function useCountdown(totalSeconds: number): number {
  const [secondsLeft, setSecondsLeft] = useState(totalSeconds)
  useEffect(() => {
    const timer = setInterval(() => setSecondsLeft((left) => Math.max(0, left - 1)), 1000)
    return () => clearInterval(timer)
  }, [])
  return secondsLeft
}
