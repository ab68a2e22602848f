/** Where one is, as the address says it: `#postes`, `#reglages`. */
import { useEffect, useState } from 'preact/hooks'
import { sections, type Section } from './sections.ts'

/** Anything unknown is the board: what an aidant needs first. */
const readRoute = (hash: string): Section =>
  sections.find((section) => `#${section}` === hash) ?? 'postes'

export function useRoute(): Section {
  const [route, setRoute] = useState(() => readRoute(location.hash))
  useEffect(() => {
    const follow = () => setRoute(readRoute(location.hash))
    window.addEventListener('hashchange', follow)
    return () => window.removeEventListener('hashchange', follow)
  }, [])
  return route
}
