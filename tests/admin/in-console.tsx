/** One part of the console in its context, over the hub in memory. */
import { cleanup, render } from '@testing-library/preact'
import type { VNode } from 'preact'
import { ConsoleProvider } from '#admin/app/console-context.ts'
import { type Names, namesOf } from '#admin/app/names.ts'
import { createRouter } from '#admin/app/router.ts'
import { WatchedHub } from '#admin/app/watched.tsx'
import { createHub } from '#ask/hub.ts'
import { createStore } from '#ui/store/store.ts'
import { aSession, createFakeHub, type HubState } from './fake-hub.ts'

export function inConsole(
  part: VNode,
  state: Partial<HubState> = {},
  names: Names = namesOf(undefined),
) {
  cleanup()
  const fake = createFakeHub({ session: { ...aSession(), stepUpMs: 300_000 }, ...state })
  render(
    <ConsoleProvider
      value={{
        hub: createHub(fake.fetch),
        hints: { on: () => () => {}, close: () => {} },
        router: createRouter(),
        staff: (fake.state.session ?? aSession()).staff,
        refreshSession: () => Promise.resolve(),
        now: createStore({ ms: fake.nowMs }),
        published: createStore({ names, published: undefined }),
      }}
    >
      <WatchedHub>{part}</WatchedHub>
    </ConsoleProvider>,
  )
  return fake
}
