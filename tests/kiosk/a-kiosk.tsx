/** The whole app on a simulated clock: the real machine, the real words, a small release, no outside. */
import { render, screen, cleanup, fireEvent } from '@testing-library/preact'
import { createActor, fromPromise, SimulatedClock } from 'xstate'
import type { Guide } from '#contract/guide.ts'
import type { EndReason, Receipt } from '#contract/receipt.ts'
import type { Content } from '#contract/release.ts'
import { App } from '#kiosk/app/app.tsx'
import { createFirstState } from '#kiosk/app/first-state.ts'
import type { Deeds } from '#kiosk/app/terminal-state.ts'
import type { WakingState } from '#kiosk/app/waking-state.ts'
import { laterScreens } from '#kiosk/screens/later.tsx'
import { followLanguage } from '#kiosk/start/follow-language.ts'
import { loadTexts } from '#kiosk/start/load-texts.ts'
import { readWords } from './read-words.ts'
import { sourceOf } from '#kiosk/start/start-session.ts'
import { sessionMachine } from '#session/session-machine.ts'
import { aContent, aFront } from './a-content.ts'

export interface KioskOptions {
  readonly guides?: readonly Guide[]
  readonly terminal?: Partial<WakingState>
  readonly deeds?: Partial<Deeds>
  readonly wipe?: (because: EndReason) => Promise<Receipt>
}

const receipt = (because: EndReason): Receipt => ({
  schema: 'receipt/1',
  because,
  ok: true,
  ms: 1,
  traces: ['form-fields', 'sheet', 'windows', 'speech'].map((trace) => ({
    trace,
    ok: true,
    ms: 1,
  })),
})

export async function aKiosk({ guides = [], terminal = {}, deeds = {}, wipe }: KioskOptions = {}) {
  cleanup()
  const front = aFront()
  const state = createFirstState(front)
  const textsOf = await loadTexts(readWords)
  const content: Content = aContent(guides)
  const clock = new SimulatedClock()
  const wipes: EndReason[] = []
  const machine = sessionMachine.provide({
    actors: {
      wipe: fromPromise<Receipt, { readonly because: EndReason }>(({ input }) => {
        wipes.push(input.because)
        return wipe ? wipe(input.because) : Promise.resolve(receipt(input.because))
      }),
    },
  })
  const actor = createActor(machine, { clock, input: { times: front.times } }).start()
  state.session.connect(sourceOf(actor))
  state.terminal.change({
    content,
    screens: laterScreens,
    today: '2026-11-23',
    deeds: {
      listen: () => {},
      stopListening: () => {},
      print: () => {},
      openSite: () => true,
      find: () => Promise.resolve([]),
      ...deeds,
    },
    ...terminal,
  })
  followLanguage(state.session, state.terminal, textsOf)
  render(<App session={state.session} terminal={state.terminal} />)

  const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
  return {
    ...state,
    clock,
    wipes,
    press,
    choose: (name: string | RegExp) => fireEvent.click(screen.getByLabelText(name)),
    title: () => screen.getByRole('heading', { level: 1 }).textContent,
    /** Touches the attract screen and accepts the comfort as it is. */
    reachHome: () => {
      press(/Touchez ici/)
      press('Continuer')
    },
    begin: (guide: Guide) => {
      state.session.send({ type: 'person.touched' })
      state.session.send({
        type: 'person.began',
        guide,
        surroundings: { seasons: {}, online: true, place: {} },
      })
    },
  }
}
