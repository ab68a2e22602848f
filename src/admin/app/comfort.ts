/** Theme and size of text of this browser. A preference, and the only thing the console keeps. */
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

const key = 'escale-admin-comfort'

const kept = (page: Window): readonly string[] => {
  try {
    return page.localStorage.getItem(key)?.split(' ') ?? []
  } catch {
    return [] // Storage may be closed by a policy: the preference is then for this page only.
  }
}

const keep = (page: Window, { theme, text }: Comfort) => {
  try {
    page.localStorage.setItem(key, `${theme} ${text}`)
  } catch {
    // As above.
  }
}

export function createComfort(page: Window = window): ComfortStore {
  const [theme, text] = kept(page)
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
      keep(page, store.read())
    },
  }
}
