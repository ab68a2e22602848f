import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { isLate, waitingWords } from '#outbox/waiting-words.ts'
import { Button } from '#ui/button/button.tsx'
import { Icon, type IconName } from '#ui/icon/icon.tsx'
import { Title } from '#ui/layout/title.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { useSource } from '#ui/store/store.ts'
import '#ui/staff/staff.css'
import './frame.css'
import { localDay } from '../record/local-day.ts'
import { useOutbox, useWaiting } from '../record/use-outbox.ts'
import { useAidant, useNow } from './aidant-context.ts'
import { type Section, sections } from './sections.ts'
import { lengthOf, timeOf } from './time-words.ts'

const words: Record<Section, { readonly icon: IconName; readonly label: string }> = {
  postes: { icon: 'poste', label: 'Postes' },
  atelier: { icon: 'deux', label: 'Atelier' },
  'compte-rendu': { icon: 'crayon', label: 'Compte rendu' },
  question: { icon: 'question', label: 'Question' },
  reglages: { icon: 'reglages', label: 'Réglages' },
}

/** It hears nothing: whoever relies on it has to know at once, and since when. */
const Blind = () => {
  const { watch } = useAidant()
  const { blindSinceMs } = useSource(watch)
  const now = useNow()
  if (blindSinceMs === undefined) return null
  return (
    <div class="aidant-blind">
      <Notice kind="error" icon="sansreseau" announce="at-once">
        <b>Cette page ne reçoit plus rien depuis {timeOf(blindSinceMs)}.</b> Les appels n’arrivent
        pas : regardez les écrans des postes. Elle réessaie toute seule
        <span aria-hidden="true"> (depuis {lengthOf((now - blindSinceMs) / 1000)})</span>.
      </Notice>
      <Button size="slim" label="Réessayer" onPress={watch.retry} />
    </div>
  )
}

/** A browser keeps a page silent until somebody has touched it. */
const Silent = () => {
  const { bell } = useAidant()
  const { isAwake } = useSource(bell)
  if (isAwake) return null
  return (
    <div class="aidant-silent">
      <Notice kind="check" icon="son">
        <b>Le son est coupé.</b> Le navigateur attend que vous touchiez cette page.
      </Notice>
      <Button kind="main" icon="son" label="Activer le son" onPress={bell.sound} />
    </div>
  )
}

/** The outbox is opened with the page: what waits leaves when the line is there, whatever is shown. */
const Late = () => {
  const { outbox } = useOutbox()
  const state = useWaiting(outbox)
  const today = localDay(new Date())
  const late = waitingWords(state, today)
  if (late === undefined || !isLate(state, today)) return null
  return <Notice kind="check">{late}</Notice>
}

const Network = () => {
  const { watch } = useAidant()
  const isBlind = useSource(watch).blindSinceMs !== undefined
  return (
    <span class="aidant-network">
      <Icon name={isBlind ? 'sansreseau' : 'reseau'} />
      <span>{isBlind ? 'Aveugle' : 'En écoute'}</span>
    </span>
  )
}

interface AidantFrameProps {
  readonly section: Section
  /** Name of the place, or of the screen. */
  readonly title: string
  readonly children: ComponentChildren
}

/** The whole window: where one is and whether it hears, then the screen, which alone scrolls. */
export const AidantFrame = ({ section, title, children }: AidantFrameProps) => {
  const main = useRef<HTMLElement>(null)
  const previous = useRef(section)
  useLayoutEffect(() => {
    if (previous.current === section) return
    previous.current = section
    main.current?.scrollTo(0, 0)
    document.querySelector<HTMLElement>('.aidant-head h1')?.focus({ preventScroll: true })
  }, [section])
  return (
    <div class="screen staff-screen">
      <div class="frame staff aidant-frame">
        <header class="aidant-head">
          <span class="mark">
            <svg aria-hidden="true" focusable="false">
              <use href="#logo" />
            </svg>
            <b>Escale</b>
          </span>
          <Title text={title} />
          <Network />
          <nav aria-label="Sections">
            <ul>
              {sections.map((each) => (
                <li key={each}>
                  <a
                    class="btn"
                    href={`#${each}`}
                    aria-current={each === section ? 'page' : undefined}
                  >
                    <Icon name={words[each].icon} />
                    <span>{words[each].label}</span>
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        </header>
        <main class="aidant-main" ref={main}>
          <Blind />
          <Silent />
          {section !== 'compte-rendu' && section !== 'question' && <Late />}
          {children}
        </main>
      </div>
    </div>
  )
}
