/** The public's door. What is imported here is all that the first screen waits for. */
import '#ui/front.css'
import { hydrate } from 'preact'
import type { EmbeddedFront } from '#contract/embedded-front.ts'
import { App } from './app/app.tsx'
import { createFirstState } from './app/first-state.ts'
import { afterPaint } from './start/after-paint.ts'
import { keepEarlyTouches } from './start/early-touches.ts'

const root = document.querySelector('#app')
const front: EmbeddedFront = JSON.parse(document.querySelector('#front')?.textContent ?? '{}')

if (root) {
  const early = keepEarlyTouches(root)
  // After the paint: before it, hydrating would only make people wait for what the page already holds.
  afterPaint(() => {
    const { session, terminal } = createFirstState(front)
    hydrate(<App session={session} terminal={terminal} />, root)
    performance.mark('hydrated')
    early.replay()
    // Nothing of the rest is needed to read the first screen or to touch it.
    afterPaint(() => {
      void import('./start/start-terminal.ts').then(({ startTerminal }) =>
        startTerminal(session, terminal),
      )
    })
  })
}
