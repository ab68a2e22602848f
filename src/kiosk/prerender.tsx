/** Renders the attract screen into the page when it is built, exactly as `main.tsx` will hydrate it. */
import { renderToString } from 'preact-render-to-string'
import { App } from './app/app.tsx'
import { createFirstState } from './app/first-state.ts'
import type { EmbeddedFront } from '#contract/embedded-front.ts'

export function prerender(front: EmbeddedFront): string {
  const { session, terminal } = createFirstState(front)
  return renderToString(<App session={session} terminal={terminal} />)
}
