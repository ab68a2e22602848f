/** The newest release, as far as the console needs its words. Kept fresh by hints. */
import { createStore, type Source } from '#ui/store/store.ts'
import type { Hints } from '../io/hints.ts'
import type { Hub } from '#ask/hub.ts'
import { type Published, readPublished } from '../io/read-published.ts'
import { type Names, namesOf } from './names.ts'

export interface PublishedState {
  readonly names: Names
  /** Undefined before it has been read, or when there is none. */
  readonly published: Published | undefined
}

export interface PublishedSource extends Source<PublishedState> {
  readonly stop: () => void
}

export function followPublished(hub: Hub, hints: Hints): PublishedSource {
  const store = createStore<PublishedState>({ names: namesOf(undefined), published: undefined })
  const look = async () => {
    const answer = await readPublished(hub)
    // Names are a comfort: without them the console says ids, and the screens say what is wrong with the hub.
    if (!answer.ok || answer.value === null) return
    if (answer.value.number === store.read().published?.number) return
    store.change({ names: namesOf(answer.value.front, answer.value.pass), published: answer.value })
  }
  void look()
  const off = hints.on('releases', () => void look())
  return { read: store.read, subscribe: store.subscribe, stop: off }
}
