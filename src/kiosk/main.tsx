/** The public's door. What is imported here is all that the first screen waits for. */
import '#ui/front.css'
import { hydrate } from 'preact'
import { App } from './app/app.tsx'
import { createFirstState } from './app/first-state.ts'
import type { EmbeddedFront } from '#contract/embedded-front.ts'

const root = document.querySelector('#app')
const front: EmbeddedFront = JSON.parse(document.querySelector('#front')?.textContent ?? '{}')

if (root) {
  const { session, terminal } = createFirstState(front)
  hydrate(<App session={session} terminal={terminal} />, root)
  performance.mark('hydrated')
  // After the paint: nothing of the rest is needed to read the attract screen or to touch it.
  requestAnimationFrame(() => {
    setTimeout(() => {
      void import('./start/start-terminal.ts').then(({ startTerminal }) =>
        startTerminal(session, terminal),
      )
    })
  })
}
