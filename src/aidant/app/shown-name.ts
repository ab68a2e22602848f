/** The first name the person at the terminal may read, if any. On one's own device it is kept; on a shared tablet it is not. */
import * as v from 'valibot'
import { shownNameSchema } from '#contract/help-call.ts'
import { createStore, type Source } from '#ui/store/store.ts'

export interface ShownName extends Source<{ readonly name: string }> {
  /** `''` shows none. Answers whether it is a first name. */
  readonly choose: (name: string) => boolean
}

const key = 'escale-aidant-name'

const kept = () => {
  try {
    return localStorage.getItem(key) ?? ''
  } catch {
    return '' // Storage may be closed by a policy.
  }
}

export function createShownName(isShared: boolean): ShownName {
  const store = createStore({ name: isShared ? '' : kept() })
  return {
    read: store.read,
    subscribe: store.subscribe,
    choose(typed) {
      const name = v.safeParse(shownNameSchema, typed)
      if (!name.success && typed.trim() !== '') return false
      store.change({ name: name.success ? name.output : '' })
      try {
        if (isShared || !name.success) localStorage.removeItem(key)
        else localStorage.setItem(key, name.output)
      } catch {
        // As above: for this page then.
      }
      return true
    },
  }
}
