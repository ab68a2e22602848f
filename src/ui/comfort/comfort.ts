/** Theme and size of text of this browser. A preference, and one of the few things the pages of staff keep. */
import { createStore, type Source } from '#ui/store/store.ts'

export const themes = ['light', 'dark'] as const
export const textSizes = ['100', '150', '200'] as const
export interface Comfort {
  readonly theme: (typeof themes)[number]
  readonly text: (typeof textSizes)[number]
}

export interface ComfortStore extends Source<Comfort> {
  readonly change: (part: Partial<Comfort>) => void
}

const kept = (page: Window, key: string): readonly string[] => {
  try {
    return page.localStorage.getItem(key)?.split(' ') ?? []
  } catch {
    return [] // Storage may be closed by a policy: the preference is then for this page only.
  }
}

const keep = (page: Window, key: string, { theme, text }: Comfort) => {
  try {
    page.localStorage.setItem(key, `${theme} ${text}`)
  } catch {
    // As above.
  }
}

/** `key`: under which this page keeps it. */
export function createComfort(key: string, page: Window = window): ComfortStore {
  const [theme, text] = kept(page, key)
  const systemTheme = page.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
  const store = createStore<Comfort>({
    theme: themes.find((known) => known === theme) ?? systemTheme,
    text: textSizes.find((known) => known === text) ?? '100',
  })
  const { dataset } = page.document.documentElement
  const apply = () => Object.assign(dataset, store.read())
  apply()
  return {
    read: store.read,
    subscribe: store.subscribe,
    change(part) {
      store.change(part)
      apply()
      keep(page, key, store.read())
    },
  }
}
