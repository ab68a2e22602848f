/** Where one is in the console, as the address says it: `#parc`, `#contenu/tadine/places.yaml?ligne=3`. */

export const sections = [
  'parc',
  'contenu',
  'questions',
  'publier',
  'statistiques',
  'journal',
  'equipe',
] as const
export type Section = (typeof sections)[number]

export interface Route {
  readonly section: Section
  /** What follows the section, decoded. */
  readonly path: readonly string[]
  /** Filters and the like, kept in the address so that it can be sent to a colleague. */
  readonly query: Readonly<Record<string, string>>
}

const decode = (text: string) => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** Anything unknown is the fleet: what a person sees first. */
export function readRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#/, '').split('?', 2)
  const [head = '', ...rest] = path.split('/')
  return {
    section: sections.find((section) => section === head) ?? 'parc',
    path: rest.filter((part) => part !== '').map(decode),
    query: Object.fromEntries(new URLSearchParams(query)),
  }
}

/** Empty filters leave the address. */
export function hrefOf(
  section: Section,
  path: readonly string[] = [],
  query: Route['query'] = {},
): string {
  const filters = Object.entries(query).filter(([, value]) => value !== '')
  const asked = new URLSearchParams(filters).toString()
  return `#${[section, ...path.map(encodeURIComponent)].join('/')}${asked === '' ? '' : `?${asked}`}`
}
