/** @whole holds together what screens say and what was recorded: a sentence that is read aloud has its recording. */
import { cleanup, render } from '@testing-library/preact'
import { beforeAll, expect, test } from 'vitest'
import { publicParts } from '#author/build-release.ts'
import { compileGuides } from '#author/compile-guides.ts'
import { everySentence, publicSentences } from '#author/speech/public-sentences.ts'
import type { Content } from '#contract/release.ts'
import { registers } from '#contract/text.ts'
import { sentencesToSay } from '#guide/sentences-to-say.ts'
import { App } from '#kiosk/app/app.tsx'
import { createFirstState } from '#kiosk/app/first-state.ts'
import type { SessionState } from '#kiosk/app/session-port.ts'
import type { Texts } from '#kiosk/app/texts.ts'
import { spokenTexts } from '#kiosk/io/screen-speech.ts'
import { laterScreens } from '#kiosk/screens/later.tsx'
import { applyContent } from '#kiosk/start/apply-content.ts'
import { loadTexts, type TextsOf } from '#kiosk/start/load-texts.ts'
import { frontFr } from '#kiosk/texts/front-fr.ts'
import { readDeploymentFolder } from '#publish/read-deployment-folder.ts'
import type { View } from '#session/session-words.ts'
import { createStore } from '#ui/store/store.ts'
import { reachedScreens, type Standing } from '../../journeys/reached-screens.ts'
import { readWords } from '../read-words.ts'

const today = '2026-11-30'
/** One of each kind: a procedure beside a site, a season, papers and answers, an information card. */
const walked = ['cafat-chomage', 'impots-declaration', 'identite-predemande', 'pcn-presentation']

let content: Content
let said: ReadonlySet<string>
let textsOf: TextsOf

beforeAll(async () => {
  const read = readDeploymentFolder('kiosk-config/nouvelle-caledonie-pcn')
  if (!read.content) throw new Error('the default deployment cannot be read')
  const compiled = compileGuides(read.content).guides.map(({ guide }) => guide)
  const parts = publicParts(read.content, compiled, today)
  const shown = { ...parts, diagnostic: read.content.diagnostic?.value }
  const words = await Promise.all(
    ['later-fr.json', 'easy-fr.json'].map((name) => readWords(`/src/kiosk/texts/${name}`)),
  )
  const shell = [frontFr, ...words].flatMap((each) => Object.entries(each))
  said = everySentence(publicSentences(shown, shell, 'fr'))
  content = {
    number: 1,
    builtAt: `${today}T00:00:00Z`,
    front: parts.front,
    guides: Object.fromEntries(parts.guides.map((guide) => [guide.id, guide])),
    search: '',
  }
  textsOf = await loadTexts(readWords)
}, 60_000)

/** What « Écouter » would say of a screen. */
function heardOn(view: View, texts: Texts, register: (typeof registers)[number], at?: Standing) {
  cleanup()
  const { session, terminal } = createFirstState({
    deploymentName: '',
    placeName: '',
    terminalName: '',
    langs: [],
    times: content.front.deployment.times,
    tiles: [],
  })
  terminal.change({
    ...applyContent(content, terminal.read(), {}, new Date(content.builtAt)),
    screens: laterScreens,
    texts,
  })
  const { context } = session.read()
  const walk = at && {
    remembered: {},
    ticked: {},
    opened: [],
    guide: at.guide,
    surroundings: at.surroundings,
    log: at.log,
  }
  const state: SessionState = {
    ...session.read(),
    moment: 'active',
    context: {
      ...context,
      comfort: { ...context.comfort, reading: { lang: 'fr', register } },
      trail: [{ at: 'comfort' }, view],
      walk,
    },
  }
  session.connect({ ...createStore<SessionState>(state), send: () => {} })
  render(<App session={session} terminal={terminal} />)
  const main = document.querySelector('main')
  return main
    ? spokenTexts(main)
        .filter(({ lang }) => lang === 'fr')
        .flatMap(({ text, lang }) => sentencesToSay(text, lang, content.front.registry))
    : []
}

const unrecorded = (sentences: readonly string[]) => sentences.filter((one) => !said.has(one))

test.each(registers)(
  'every need, list and guide’s first screen was recorded (%s)',
  (register) => {
    const texts = textsOf({ lang: 'fr', register })
    const views: readonly View[] = [
      { at: 'home' },
      { at: 'all' },
      { at: 'search' },
      { at: 'comfort' },
      { at: 'help' },
      ...content.front.deployment.tiles.map(({ topic }): View => ({ at: 'topic', topic })),
      ...Object.keys(content.guides).map((guide): View => ({ at: 'introduction', guide })),
    ]
    for (const view of views) {
      const heard = heardOn(view, texts, register)
      expect(heard.length, JSON.stringify(view)).toBeGreaterThan(0)
      expect(unrecorded(heard), JSON.stringify(view)).toEqual([])
    }
  },
  60_000,
)

test.each(walked)(
  'every step of %s was recorded, in both registers',
  (id) => {
    const guide = content.guides[id]
    if (!guide) throw new Error(`no guide ${id}`)
    const { screens } = reachedScreens(guide, content)
    for (const register of registers) {
      const texts = textsOf({ lang: 'fr', register })
      for (const at of screens)
        expect(unrecorded(heardOn({ at: 'guide' }, texts, register, at)), at.step).toEqual([])
    }
  },
  60_000,
)
