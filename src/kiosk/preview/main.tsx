/**
 * The console's preview: the real app, its session and its screens, over the content that the page around it sends. What
 * a terminal adds (storage, service worker, network watch, updates, fleet, supervisor) is not imported here.
 */
import '#ui/front.css'
import { render } from 'preact'
import * as v from 'valibot'
import frontPictures from '#ui/pictures/front.svg?raw'
import { previewAskSchema, type PreviewTell } from '#contract/preview.ts'
import { App } from '../app/app.tsx'
import { createFirstState } from '../app/first-state.ts'
import { laterScreens } from '../screens/later.tsx'
import { followLanguage } from '../start/follow-language.ts'
import { loadPictures } from '../start/load-pictures.ts'
import { loadTexts } from '../start/load-texts.ts'
import { startListening } from '../start/start-listening.ts'
import { startSearch } from '../start/start-search.ts'
import { startSession } from '../start/start-session.ts'
import { wakeWhen } from '../start/wake-when.ts'
import { leaveFocus } from './leave-focus.ts'
import { obeyConsole } from './obey-console.ts'
import { readLook } from './read-look.ts'
import { explainBadAsk, refused } from './refuse-ask.ts'
import { shownNow } from './shown-now.ts'

const nothingYet = {
  deploymentName: '',
  placeName: '',
  terminalName: '',
  langs: [],
  times: { silenceSeconds: 600, warningSeconds: 60, curtainSeconds: 15, goodbyeSeconds: 10 },
  tiles: [],
}

const tell = (words: PreviewTell) => parent.postMessage(words, location.origin)

async function openPreview(root: Element) {
  leaveFocus()
  document.body.insertAdjacentHTML('beforeend', frontPictures)
  const [textsOf] = await Promise.all([loadTexts(), loadPictures()])
  const { session, terminal } = createFirstState(nothingYet)
  startSession(session, (because) =>
    Promise.resolve({ schema: 'receipt/1', because, ok: true, ms: 0, traces: [] }),
  )
  const listening = startListening(session, terminal)
  await listening.wake()
  const search = startSearch()
  terminal.change({
    screens: laterScreens,
    deeds: {
      listen: listening.listen,
      stopListening: listening.stop,
      print: () => window.print(),
      // As if it had opened: the guide goes on beside a site that nobody visits.
      openSite: () => true,
      find: search.find,
    },
  })
  followLanguage(session, terminal, textsOf)
  wakeWhen(
    terminal,
    ({ content }) => content?.exercises !== undefined,
    async () => (await import('../practice/start-practice.ts')).startPractice(session, terminal),
  )

  let index: string | undefined
  const { obey, isElsewhere, chooseReading } = obeyConsole(
    session,
    terminal,
    readLook(new URL(location.href)),
    (content) => {
      if (index === undefined) render(<App session={session} terminal={terminal} />, root)
      if (content.search !== index) search.open(content)
      index = content.search
    },
  )

  let last = ''
  let moment = session.read().moment
  session.subscribe(() => {
    const before = moment
    const { context } = session.read()
    moment = session.read().moment
    if (before === 'attract' && moment === 'active') chooseReading()
    if (before !== 'goodbye' && moment === 'goodbye' && context.because === 'fault') {
      tell(refused('screen-failed'))
      session.send({ type: 'person.touched' })
    }
    const shown = shownNow(session.read(), isElsewhere())
    const words = JSON.stringify(shown)
    if (words !== last) tell(shown)
    last = words
  })

  addEventListener('message', ({ data, source, origin }: MessageEvent<unknown>) => {
    if (source !== parent || origin !== location.origin) return
    const asked = v.safeParse(previewAskSchema, data)
    const refusal = asked.success ? obey(asked.output) : explainBadAsk(data, asked)
    if (refusal) tell(refusal)
  })
  tell({ tell: 'ready' })
}

const root = document.querySelector('#app')
if (root) await openPreview(root)
