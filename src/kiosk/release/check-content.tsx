/**
 * The trial of a release: its home and a guide, drawn by the real screens in an element that is on no page, and pressed by
 * nobody's finger. A release that blanks the home, throws, has no need to choose or opens no guide does not pass.
 */
import { render } from 'preact'
import { createActor } from 'xstate'
import type { Content } from '#contract/release.ts'
import { sessionMachine } from '#session/session-machine.ts'
import type { View } from '#session/session-words.ts'
import { currentView } from '#session/trail.ts'
import { KioskContext, kioskOf } from '../app/kiosk-context.ts'
import type { LaterScreens } from '../app/later-screens.ts'
import { screenOf } from '../app/screen-of.tsx'
import type { TerminalState } from '../app/terminal-state.ts'
import { yieldToTouch } from '../io/yield-to-touch.ts'
import { applyContent } from '../start/apply-content.ts'
import { sourceOf } from '../start/start-session.ts'

/** Words somebody could read: not blanks, nor signs that draw nothing. */
const isReadable = (words: string | null | undefined): boolean => /[\p{L}\p{N}]/u.test(words ?? '')

export async function checkContent(
  content: Content,
  terminal: TerminalState,
  screens: LaterScreens,
): Promise<boolean> {
  const page = document.createElement('div')
  const tried: TerminalState = {
    ...terminal,
    ...applyContent(content, terminal),
    // Nothing outside is touched, whatever a screen does when it is drawn.
    deeds: undefined,
    supervision: undefined,
  }
  // A machine of its own: nothing here is a person's, and there is nothing to wipe.
  const actor = createActor(sessionMachine, { input: { times: content.front.deployment.times } })
  const session = sourceOf(actor.start())
  const draw = () => {
    const kiosk = kioskOf(session.read(), tried, session.send)
    const { body, key } = screenOf(kiosk, screens)
    render(
      <KioskContext.Provider value={kiosk}>
        <div key={key}>{body}</div>
      </KioskContext.Provider>,
      page,
    )
    return key
  }
  /** Presses a button of the screen: whether it leads to this view, with a title to read. */
  const leadsTo = async (view: View['at'], rank = 0): Promise<boolean> => {
    await yieldToTouch()
    const places = page.querySelector('.tiles') ?? page
    places.querySelectorAll('button')[rank]?.click()
    if (currentView(session.read().context).at !== view) return false
    // « Un instant » stands for a screen that is not there.
    return draw() !== 'moment' && isReadable(page.querySelector('h1')?.textContent)
  }
  const goHome = () => {
    session.send({ type: 'person.wentHome' })
    draw()
  }

  try {
    session.send({ type: 'person.touched' })
    goHome()
    const tiles = [...page.querySelectorAll('.tiles button')]
    if (tiles.length === 0 || !tiles.every(({ textContent }) => isReadable(textContent)))
      return false
    // A need may have no guide yet; all of them may not.
    for (const rank of tiles.keys()) {
      goHome()
      if (!(await leadsTo('topic', rank))) return false
      if ((await leadsTo('introduction')) && (await leadsTo('guide'))) return true
    }
    return false
  } finally {
    actor.stop()
    render(null, page)
  }
}
