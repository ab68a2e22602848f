/** The address of the page as a source. Links do the moving; the browser's « back » works. */
import { createStore, type Source } from '#ui/store/store.ts'
import { hrefOf, readRoute, type Route } from './route.ts'

export interface Router extends Source<Route> {
  readonly go: (href: string) => void
  /** Changes filters without a step of « back » for each. */
  readonly filter: (query: Route['query']) => void
}

export function createRouter(page: Window = window): Router {
  const store = createStore(readRoute(page.location.hash))
  page.addEventListener('hashchange', () => store.change(readRoute(page.location.hash)))
  return {
    read: store.read,
    subscribe: store.subscribe,
    go(href) {
      page.location.hash = href
    },
    filter(query) {
      const { section, path, query: before } = store.read()
      const href = hrefOf(section, path, { ...before, ...query })
      page.history.replaceState(null, '', href)
      store.change(readRoute(href))
    },
  }
}
