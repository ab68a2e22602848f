/**
 * The real app on a stage: its frame, screens and style, over the published release, put at any moment of any session
 * without living through it. Nothing here belongs to the product, and the product knows nothing of it.
 */
import '#ui/front.css'
import { render } from 'preact'
import frontPictures from '#ui/pictures/front.svg?raw'
import morePictures from '#ui/pictures/more.svg?raw'
import { pseudoSentence } from '#author/languages/pseudo-language.ts'
import { isTrialLanguage } from '#contract/language-pack.ts'
import type { LanguageState } from '#kiosk/app/language-state.ts'
import { markLanguages } from '#kiosk/languages/mark-languages.ts'
import '#kiosk/languages/languages.css'
import { App } from '#kiosk/app/app.tsx'
import { createFirstState } from '#kiosk/app/first-state.ts'
import type { SessionState } from '#kiosk/app/session-port.ts'
import { assistedScreens } from '#kiosk/assisted/assisted-screens.tsx'
import { type HelpState as AssistedHelp, isOpenIn } from '#kiosk/assisted/help-desk.ts'
import type { AssistedState } from '#kiosk/app/assisted-state.ts'
import type { TerminalOutbox } from '#kiosk/app/terminal-outbox.ts'
import { openDoors } from '#kiosk/start/wake-doors.ts'
import { startDiagnostic } from '#kiosk/diagnostic/start-diagnostic.ts'
import { createStore } from '#ui/store/store.ts'
import { nothingBeside, type Supervision } from '#kiosk/app/supervision.ts'
import { openContent } from '#kiosk/release/open-content.ts'
import type { FleetState } from '#kiosk/app/fleet-state.ts'
import type { HelpState } from '#kiosk/app/help-state.ts'
import type { PurposeState } from '#kiosk/app/purpose-state.ts'
import type { TerminalState } from '#kiosk/app/terminal-state.ts'
import { HelpCall } from '#kiosk/help/help-call.tsx'
import { HelpMark, HelpNews } from '#kiosk/help/help-news.tsx'
import { fairUseScreens } from '#kiosk/fair-use/fair-use-screens.tsx'
import { noWorkshop } from '#kiosk/purpose/follow-workshop.ts'
import { PracticeSite } from '#kiosk/purpose/practice-site.tsx'
import { startPractice } from '#kiosk/practice/start-practice.ts'
import { startScan } from '#kiosk/scan/start-scan.tsx'
import { purposeBanner } from '#kiosk/purpose/purpose-banner.tsx'
import { purposeScreen } from '#kiosk/purpose/purpose-screen.tsx'
import type { Seen, Sitting } from '#kiosk/purpose/sitting.ts'
import { Enrolment } from '#kiosk/screens/enrolment.tsx'
import { laterScreens } from '#kiosk/screens/later.tsx'
import { startSeasons } from '#kiosk/seasons/start-seasons.ts'
import { supervisedScreens } from '#kiosk/screens/supervised-screens.ts'
import { applyContent } from '#kiosk/start/apply-content.ts'
import { ClockNotice } from '#kiosk/clock/clock-notice.tsx'
import { loadTexts } from '#kiosk/start/load-texts.ts'
import { startSearch } from '#kiosk/start/start-search.ts'
import type { Content, Manifest } from '#contract/release.ts'
import { manifestOf } from '#seal/manifest-of.ts'
import { parseSnapshot, parseTargets, parseTimestamp } from '#seal/parse-metadata.ts'
import { targetAddress } from '#seal/target-path.ts'
import { audit } from './audit.ts'
import { frenchOnly } from './french-only.ts'
import type { Mode, Scene } from './scene.ts'

async function bytesAt(address: string) {
  const answer = await fetch(`/releases/${address}`)
  return new Uint8Array(await answer.arrayBuffer())
}

/** The release that the hub says is the latest; whose it is, other tests look at. */
async function readManifest(): Promise<Manifest> {
  const timestamp = parseTimestamp(await bytesAt('metadata/timestamp.json'))
  if (!timestamp.ok) throw new Error(timestamp.fault.code)
  const { version } = timestamp.value.signed.meta['snapshot.json']
  const snapshot = parseSnapshot(await bytesAt(`metadata/${version}.snapshot.json`))
  if (!snapshot.ok) throw new Error(snapshot.fault.code)
  const number = snapshot.value.signed.meta['targets.json'].version
  const targets = parseTargets(await bytesAt(`metadata/${number}.targets.json`))
  const manifest = targets.ok ? manifestOf(targets.value.signed) : targets
  if (!manifest.ok) throw new Error(manifest.fault.code)
  return manifest.value
}

async function readRelease(): Promise<Content> {
  const manifest = await readManifest()
  const files = await Promise.all(
    manifest.files.map(async ({ name, sha256 }) => {
      const bytes = await bytesAt(`targets/${targetAddress(`${name}.json`, sha256)}`)
      return [sha256, bytes] as const
    }),
  )
  const opened = await openContent(manifest, new Map(files))
  if (!opened.ok) throw new Error('The published release is faulty')
  return opened.value
}

/** A supervisor that does nothing more than what the scene says of it. */
const supervisionOf = ({ supervised }: Scene): Supervision | undefined =>
  supervised && {
    status: supervised.status,
    beside: { ...nothingBeside, ...supervised.beside },
    deeds: {
      open: () => {},
      back: () => {},
      close: () => {},
      print: () => {},
      save: () => {},
      choose: () => {},
      reportMissing: () => {},
      follow: () => {},
      keepPepper: () => Promise.resolve(false),
      tryCode: () => Promise.resolve(undefined),
      carry: () => Promise.resolve('done' as const),
      codeHeld: () => Promise.resolve(),
      refreshStatus: () => {},
    },
    screens: supervisedScreens,
  }

/** A fleet that answers nothing more than what the scene says. */
const fleetOf = ({ fleet }: Scene): FleetState | undefined =>
  fleet && {
    ...fleet,
    fingerprint: 'ab12cd34',
    deeds: { enrol: () => {}, lookAgain: () => {} },
    signing: () => undefined,
    screens: { Enrolment },
  }

/** Calls that stay where the scene has them. */
const helpOf = ({ help }: Scene): HelpState => ({
  call: undefined,
  isSign: false,
  ...help,
  deeds: { call: () => {}, cancel: () => {} },
  screens: { HelpCall, HelpMark, HelpNews },
})

const noHelp: AssistedHelp = {
  phase: 'locked',
  level: 1,
  levels: [0, 1, 2, 3],
  longestNumber: 4,
  layer: undefined,
  number: undefined,
  checking: undefined,
  refusal: undefined,
  hasKeys: false,
  isRecording: false,
  day: '2026-11-30',
  isJournalRefused: false,
  brokenAt: undefined,
}
const assistedHelp = createStore<AssistedHelp>(noHelp)
const assistedOnStage = assistedScreens({
  state: assistedHelp,
  offer: () => {},
  agree: () => {},
  unlock: () => Promise.resolve(),
  unlockByKey: () => Promise.resolve(),
  stopKey: () => {},
  acceptCharter: () => Promise.resolve(),
  stir: () => {},
  end: () => {},
  finish: () => {},
  resume: () => {},
  helpedMs: () => 600_000,
  note: () => {},
})

/** An aidant's help that goes no further than the scene says. */
const assistedOf = ({ assisted }: Scene): AssistedState | undefined => {
  if (!assisted) return undefined
  assistedHelp.change({ ...noHelp, ...assisted })
  const { phase, isRecording } = assistedHelp.read()
  return { phase, isOpen: isOpenIn({ phase }), isRecording, screens: assistedOnStage }
}

/** Three records wait in it, and no more come. */
const outboxOnStage: TerminalOutbox = {
  read: () => waiting,
  subscribe: () => () => {},
  put: () => Promise.resolve({ ok: false, fault: 'full' }),
  carry: () => Promise.resolve(''),
}
const waiting = {
  waiting: 3,
  waitingOf: { activity: 3 },
  oldestDay: '2026-11-01',
  isReached: false,
  isNearlyFull: false,
  refused: 0,
}

const noDeeds = { join: () => {}, ask: () => {}, endAndJoin: () => {}, dismiss: () => {} }
const nobodySits: Sitting = {
  ...noWorkshop,
  isPractice: false,
  isDismissed: false,
  role: 'self-service',
  seats: undefined,
}

/** A workshop and a role that stay where the scene has them. */
function purposeOf(
  { purpose }: Scene,
  read: () => Omit<Seen, 'sitting'>,
): PurposeState | undefined {
  if (!purpose) return undefined
  const sitting: Sitting = { ...nobodySits, ...purpose }
  return {
    isPractice: sitting.isPractice || sitting.role === 'demonstration',
    screenOf: (here) => purposeScreen({ ...read(), sitting }, here, noDeeds),
    look: () => {},
    screens: { PracticeSite },
  }
}

/** What stands above every screen, and the screen of whoever is told that somebody waits. */
function sharedWith({ purpose, fairUse }: Scene): Pick<TerminalState, 'banners' | 'fairUse'> {
  const sitting = purposeBanner(createStore({ ...nobodySits, ...purpose }), noDeeds)
  const { FairUseBanner, FairUse } = fairUseScreens(
    createStore(fairUse ?? { minutes: undefined, news: undefined }),
  )
  return {
    banners: [...(purpose ? [sitting] : []), ...(fairUse ? [FairUseBanner] : [])],
    fairUse: fairUse && { look: () => {}, screens: { FairUse } },
  }
}

/** A language of nobody: longer, or from right to left. */
const trialLanguage = (lang: string): LanguageState | undefined => {
  if (!isTrialLanguage(lang)) return undefined
  const isMirrored = lang.toLowerCase().endsWith('plocm')
  return {
    lang,
    name: lang,
    direction: isMirrored ? 'rtl' : 'ltr',
    translate: (french) => pseudoSentence(french, isMirrored),
    heard: new Set(),
  }
}

const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve))

/** Two frames: one draws, the next has heard what was measured on it; in the real letters, once they have come. */
const settled = async () => {
  await nextFrame()
  await nextFrame()
  if (document.fonts.status === 'loaded') return
  await document.fonts.ready
  await nextFrame()
  await nextFrame()
}

const clockPlace = document.createElement('div')

/** A new terminal whose clock is wrong: what it says stands over everything, which cannot be used. */
function showClock({ clock }: Scene, root: Element) {
  root.toggleAttribute('hidden', clock !== undefined)
  render(clock ? <ClockNotice {...clock} /> : null, clockPlace)
  clockPlace.querySelector('h1')?.focus()
}

async function openStage(root: Element) {
  document.body.append(clockPlace)
  document.body.insertAdjacentHTML('beforeend', frontPictures + morePictures)
  const [content, textsOf] = await Promise.all([readRelease(), loadTexts()])
  const search = startSearch()
  search.open(content)
  const { session, terminal } = createFirstState({
    deploymentName: '',
    placeName: '',
    terminalName: '',
    langs: [],
    times: content.front.deployment.times,
    tiles: [],
  })
  terminal.change({
    // The day of the release: what is fresh or overdue is the same whenever the tests run.
    ...applyContent(content, terminal.read(), {}, new Date(content.builtAt)),
    screens: laterScreens,
    deeds: {
      listen: () => {},
      stopListening: () => {},
      print: () => {},
      openSite: () => false,
      find: search.find,
    },
  })
  startDiagnostic(terminal)
  terminal.change({ doors: await openDoors(content.doors ?? {}) })
  const state = createStore<SessionState>(session.read())
  startPractice(state, terminal)
  startScan({ ask: () => Promise.resolve({ tell: 'silence' }) }, terminal, () => {})
  session.connect({ ...state, send: () => {} })
  render(<App session={session} terminal={terminal} />, root)

  const contextOf = (
    { view, walk, isHidden = false, receipt, difficulties = {} }: Scene,
    { comfort }: Mode,
  ) => {
    const guide = walk && content.guides[walk.guide]
    return {
      ...state.read().context,
      comfort,
      isHidden,
      receipt,
      difficulties,
      // « Retour » has somewhere to go from everywhere but the first screen, as in a real session.
      trail: view ? [{ at: 'comfort' } as const, view] : [],
      walk: walk && guide && { remembered: {}, ticked: {}, opened: [], ...walk, guide },
    }
  }

  // What is fresh or overdue is of the day of the release, unless a scene has a day of its own.
  const dayOfRelease = terminal.read().today
  startSeasons(terminal)
  const { seasons } = terminal.read()
  const contentOn = ({ campaigns }: Scene): Content => {
    if (!campaigns) return content
    const cards = content.front.cards.map((card) => ({
      ...card,
      seasons: [...(campaigns.seasons[card.id] ?? [])],
    }))
    return { ...content, front: { ...content.front, cards } }
  }
  let today: string | undefined
  let unmark = () => {}
  window.stage = {
    audit: () => audit(frenchOnly(content)),
    async show(scene, mode) {
      const { network = 'good', moment, touched = [], typed } = scene
      const { canListen, comfort } = mode
      const language = trialLanguage(comfort.reading.lang)
      if (scene.campaigns?.today !== today) {
        // The home keeps the campaigns it was opened with: it is opened anew.
        today = scene.campaigns?.today
        state.change({ moment: 'wiping' })
        await nextFrame()
      }
      unmark()
      unmark = language ? markLanguages(language) : () => {}
      terminal.change({
        network,
        canListen,
        language,
        texts: textsOf(comfort.reading, language),
        supervision: supervisionOf(scene),
        fleet: fleetOf(scene),
        help: helpOf(scene),
        assisted: assistedOf(scene),
        outbox: scene.assisted && outboxOnStage,
        today: today ?? dayOfRelease,
        content: contentOn(scene),
        seasons: scene.campaigns && seasons,
        ...sharedWith(scene),
        purpose: purposeOf(scene, () => ({ session: state.read(), terminal: terminal.read() })),
      })
      state.change({ moment, context: contextOf(scene, mode) })
      showClock(scene, root)
      await settled()
      if (typed === undefined && touched.length === 0) return
      const field = document.querySelector<HTMLInputElement>('main input')
      if (field && typed !== undefined) {
        field.value = typed
        field.dispatchEvent(new InputEvent('input', { bubbles: true }))
        await search.find(typed)
      }
      for (const selector of touched) document.querySelector<HTMLElement>(selector)?.click()
      await settled()
    },
  }
}

const root = document.querySelector('#app')
if (root) await openStage(root)
