/** The whole console in a page, over the hub in memory. */
import { cleanup, configure, fireEvent, render, screen, waitFor } from '@testing-library/preact'
import { expect } from 'vitest'
import { App, appOver } from '#admin/app/app.tsx'
import { createHub } from '#ask/hub.ts'
import type { HintKind } from '#contract/rollout.ts'
import { hintKinds } from '#contract/rollout.ts'
import { createStore } from '#ui/store/store.ts'
import { createFakeHub, type HubState } from './fake-hub.ts'

// Several suites at once on a slow PC: a second is not always enough to draw a screen.
configure({ asyncUtilTimeout: 5000 })

export interface ConsoleOptions {
  readonly hub?: Partial<HubState>
  readonly at?: string
  readonly linkToken?: string
}

/** Shows it, and waits for the first answer of the hub. */
export async function aConsole({ hub: state = {}, at = '#parc', linkToken }: ConsoleOptions = {}) {
  cleanup()
  const fake = createFakeHub(state)
  const listeners = new Map<HintKind, Set<() => void>>(hintKinds.map((kind) => [kind, new Set()]))
  const hub = createHub(fake.fetch)
  window.location.hash = at
  const now = createStore({ ms: fake.nowMs })
  const openHints = () => ({
    on(kind: HintKind, listener: () => void) {
      listeners.get(kind)?.add(listener)
      return () => listeners.get(kind)?.delete(listener)
    },
    close: () => {},
  })
  const parts = appOver({ hub, openHints, now, linkToken })
  render(<App {...parts} />)
  await parts.session.refresh()
  return {
    fake,
    /** The hub says « look again ». */
    hint: (kind: HintKind) => {
      for (const listener of listeners.get(kind) ?? []) listener()
    },
  }
}

export const title = (name: string) => screen.findByRole('heading', { level: 1, name })
/** Once it is there, and neither off nor busy. */
export async function press(name: string | RegExp) {
  const button = await screen.findByRole('button', { name })
  await waitFor(() => expect(button.getAttribute('aria-disabled')).toBeNull())
  fireEvent.click(button)
}
