/** The whole window: the same frame around every screen. */
import { useErrorBoundary, useLayoutEffect } from 'preact/hooks'
import { Frame } from '#ui/frame/frame.tsx'
import { Button } from '#ui/button/button.tsx'
import { Head } from '#ui/head/head.tsx'
import type { Comfort } from '#session/session-words.ts'
import { KioskBar } from './kiosk-bar.tsx'
import { KioskContext, kioskOf, useKiosk } from './kiosk-context.ts'
import type { LaterScreens } from './later-screens.ts'
import { screenOf } from './screen-of.tsx'
import type { SessionPort } from './session-port.ts'
import { useSource, type Source } from '#ui/store/store.ts'
import type { WakingState } from './waking-state.ts'

interface AppProps {
  readonly session: SessionPort
  readonly terminal: Source<WakingState>
}

export function App({ session, terminal }: AppProps) {
  const waking = useSource(terminal)
  const kiosk = kioskOf(useSource(session), waking, session.send)
  useComfort(kiosk.session.context.comfort)
  // A screen that breaks must not leave the person's answers on a dead page: the session ends, and is wiped.
  const [, recover] = useErrorBoundary(() => {
    session.send({ type: 'terminal.faulted' })
    recover()
  })
  return (
    <KioskContext.Provider value={kiosk}>
      <KioskFrame screens={waking.screens} />
    </KioskContext.Provider>
  )
}

/** Text size, contrast and language belong to the whole document: style sheets and screen readers look there. */
function useComfort({ textSize, theme, reading }: Comfort) {
  useLayoutEffect(() => {
    const { documentElement } = document
    documentElement.dataset['text'] = String(textSize)
    documentElement.dataset['theme'] = theme
    documentElement.lang = reading.lang
  }, [textSize, theme, reading.lang])
}

interface KioskFrameProps {
  readonly screens: LaterScreens | undefined
}

function KioskFrame({ screens }: KioskFrameProps) {
  const kiosk = useKiosk()
  const { t, terminal, send } = kiosk
  const { isOpen, screens: assisted } = terminal.assisted ?? {}
  const { ScreenKeyboard } = terminal.keyboard?.screens ?? {}
  const { LoudnessStrip } = terminal.reading?.screens ?? {}
  const { key, body, where, whereLang, step, way, mood, canHide } = screenOf(kiosk, screens)
  return (
    <Frame
      screenKey={key}
      mood={mood ?? 'plain'}
      seeMore={{ down: t('more.down'), up: t('more.up') }}
      {...(way ? { way } : {})}
      above={
        <>
          {terminal.banners?.map((Banner, at) => (
            <Banner key={at} />
          ))}
          {isOpen && assisted && <assisted.AssistedBanner />}
        </>
      }
      head={
        <Head
          mark="Escale"
          where={where}
          whereLang={whereLang}
          {...(step ? { step } : {})}
          network={{
            isOn: terminal.network === 'good',
            label: t(terminal.network === 'good' ? 'head.network.good' : 'head.network.none'),
          }}
        >
          {canHide && (
            <Button
              size="slim"
              icon="cacher"
              label={t('head.hide')}
              onPress={() => send({ type: 'person.hid' })}
            />
          )}
        </Head>
      }
      below={
        <>
          {ScreenKeyboard && <ScreenKeyboard />}
          {LoudnessStrip && <LoudnessStrip />}
        </>
      }
      bar={<KioskBar />}
    >
      {body}
    </Frame>
  )
}
