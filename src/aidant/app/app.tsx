import { useEffect, useMemo, useState } from 'preact/hooks'
import type { Hub } from '#ask/hub.ts'
import type { RecordDraft } from '#contract/prefill-record.ts'
import type { QuestionDraft } from '#contract/question-draft.ts'
import type { WorkshopDraft } from '#contract/record-fields.ts'
import type { ComfortStore } from '#ui/comfort/comfort.ts'
import { useSource } from '#ui/store/store.ts'
import { BoardScreen } from '../board/board-screen.tsx'
import { useRinging } from '../board/use-ringing.ts'
import { Entry } from '../entry/entry.tsx'
import type { Bell } from '../io/bell.ts'
import { type Watch, watchBoard, type WatchWays } from '../io/watch-board.ts'
import { helpedTime, type HelpedTime } from '../record/helped-time.ts'
import { RecordScreen } from '../record/record-screen.tsx'
import { SettingsScreen } from '../settings/settings-screen.tsx'
import { AidantProvider } from './aidant-context.ts'
import { AidantFrame } from './frame.tsx'
import type { HelperSession, Standing } from './helper-session.ts'
import { endedWorkshop } from '../workshop/ended-workshop.ts'
import { createHeld } from './held.ts'
import { later } from './later-screen.tsx'
import { useRoute } from './route.ts'
import type { Section } from './sections.ts'
import { createShownName } from './shown-name.ts'

interface AppProps {
  readonly session: HelperSession
  /** As anybody: the door. */
  readonly hub: Hub
  readonly comfort: ComfortStore
  readonly bell: Bell
  readonly ways: Omit<WatchWays, 'fetch'>
}

/** Another day's work, and heavier than the rest of the page. */
const WorkshopScreen = later(async () => {
  const { WorkshopScreen: screen } = await import('../workshop/workshop-screen.tsx')
  return screen
})
const QuestionScreen = later(async () => {
  const { QuestionScreen: screen } = await import('../question/question-screen.tsx')
  return screen
})

const screens = {
  postes: BoardScreen,
  atelier: WorkshopScreen,
  'compte-rendu': RecordScreen,
  question: QuestionScreen,
  reglages: SettingsScreen,
} satisfies Record<Section, () => unknown>

/** The door, then the board. */
export const App = (props: AppProps) => {
  const { standing } = useSource(props.session)
  return standing.at === 'inside' ? (
    <Inside {...props} standing={standing} />
  ) : (
    <Entry session={props.session} hub={props.hub} standing={standing} />
  )
}

type InsideProps = AppProps & { readonly standing: Extract<Standing, { readonly at: 'inside' }> }

/** Refusals after which nothing more will be heard: the door says why. */
const endings: ReadonlySet<string> = new Set([
  'signed-out',
  'passkey-needed',
  'revoked',
  'cloned',
  'unknown-terminal',
  'other-place',
])

/** Listens to a place for as long as it is shown. */
function useWatch(place: string, session: HelperSession, ways: WatchWays): Watch {
  const watch = useMemo(() => watchBoard(place, ways), [place])
  useEffect(() => {
    const retry = () => {
      if (document.visibilityState === 'visible') watch.retry()
    }
    const hearRefusal = watch.subscribe(() => {
      if (endings.has(watch.read().refusal ?? '')) void session.refresh()
    })
    window.addEventListener('online', retry)
    document.addEventListener('visibilitychange', retry)
    // A page that was frozen in sight (Page Lifecycle) says nothing of its visibility.
    document.addEventListener('resume', retry)
    return () => {
      hearRefusal()
      window.removeEventListener('online', retry)
      document.removeEventListener('visibilitychange', retry)
      document.removeEventListener('resume', retry)
      watch.stop()
    }
  }, [watch])
  return watch
}

/** From the first look at the board to the last, whatever is shown. */
function useHelpedTime(watch: Watch, now: () => number): HelpedTime {
  const helped = useMemo(() => helpedTime(watch, now), [watch])
  useEffect(() => watch.subscribe(helped.follow), [watch])
  return helped
}

const Inside = ({ session, comfort, bell, ways, standing }: InsideProps) => {
  const { helper, hub, fetch } = standing
  const section = useRoute()
  const [chosen, choosePlace] = useState<string>()
  const place = helper.places.find(({ id }) => id === chosen) ?? helper.places[0]
  const shownName = useMemo(() => createShownName(helper.kind === 'tablet'), [helper.kind])
  const watch = useWatch(place?.id ?? '', session, { ...ways, fetch })
  useRinging(watch, bell, helper.kind === 'tablet')
  const helped = useHelpedTime(watch, ways.now)
  const ended = useMemo(endedWorkshop, [])
  const held = useMemo(
    () => ({
      question: createHeld<QuestionDraft>(ways.now),
      record: createHeld<RecordDraft>(ways.now),
      workshop: createHeld<WorkshopDraft>(ways.now),
    }),
    [],
  )
  const Screen = screens[section]
  return (
    <AidantProvider
      value={{
        helper,
        hub,
        fetch,
        place: place?.id ?? '',
        choosePlace,
        watch,
        helpedTime: helped,
        endedWorkshop: ended,
        held,
        bell,
        comfort,
        shownName,
        leave: () => void session.leave(),
      }}
    >
      <AidantFrame section={section} title={place?.name ?? ''}>
        <Screen />
      </AidantFrame>
    </AidantProvider>
  )
}
