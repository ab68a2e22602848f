/** Which terminals are shown, and in which order. */
import { attentions, type FleetTerminal } from '#contract/fleet-view.ts'
import type { Names } from '../app/names.ts'
import { isUpToDate, needsSomebody } from './terminal-state.ts'

export const fleetFilters = ['tous', 'a-regarder', 'silencieux', 'pas-a-jour', 'retires'] as const
export type FleetFilter = (typeof fleetFilters)[number]

export const fleetViews = ['urgence', 'lieu', 'publication'] as const
export type FleetView = (typeof fleetViews)[number]

const isRevoked = ({ enrolment }: FleetTerminal) => enrolment === 'revoked'

/** Withdrawn terminals are shown only when asked for. */
export const passes = (terminal: FleetTerminal, filter: FleetFilter): boolean => {
  if (isRevoked(terminal) || filter === 'retires')
    return isRevoked(terminal) && filter === 'retires'
  if (filter === 'a-regarder') return needsSomebody(terminal)
  if (filter === 'silencieux') return terminal.attention.includes('silent')
  return filter === 'tous' || !isUpToDate(terminal)
}

const fold = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()

/** Whether each word of a search is in what people call it, in its tags or in its name; accents and case aside. */
export const isFound = (terminal: FleetTerminal, sought: string, names: Names): boolean => {
  const { place, seat, tags, terminal: id, fingerprint } = terminal
  const { name, commune } = names.place(place)
  const words = [name, commune, names.seat(place, seat), place, seat, ...tags, id, fingerprint]
  const text = fold(words.join(' '))
  return fold(sought)
    .split(/\s+/)
    .every((word) => text.includes(word))
}

const rank = ({ attention: [worst] }: FleetTerminal) =>
  worst ? attentions.indexOf(worst) : attentions.length

const collator = new Intl.Collator('fr', { numeric: true })

/** Worst first, then by the names people know. */
export const byUrgency =
  (names: Names) =>
  (a: FleetTerminal, b: FleetTerminal): number =>
    rank(a) - rank(b) ||
    collator.compare(names.place(a.place).commune, names.place(b.place).commune) ||
    collator.compare(names.place(a.place).name, names.place(b.place).name) ||
    collator.compare(names.seat(a.place, a.seat), names.seat(b.place, b.seat))

interface FleetGroup {
  readonly key: string
  readonly title: string
  readonly terminals: readonly FleetTerminal[]
}

const titleOf = (terminal: FleetTerminal, view: FleetView, names: Names) => {
  if (view === 'urgence') return ''
  if (view === 'lieu') {
    const { commune, name } = names.place(terminal.place)
    return commune === name ? name : `${commune}, ${name}`
  }
  const active = terminal.status?.release.active ?? null
  return active === null ? 'Sans publication' : `Publication ${active}`
}

/** Groups in their own order; within each, worst first. */
export function groupFleet(
  terminals: readonly FleetTerminal[],
  view: FleetView,
  names: Names,
): readonly FleetGroup[] {
  const groups = Map.groupBy(terminals.toSorted(byUrgency(names)), (terminal) =>
    titleOf(terminal, view, names),
  )
  const listed = [...groups].map(([title, members]) => ({ key: title, title, terminals: members }))
  // Newest release first, places by name.
  const turn = view === 'publication' ? -1 : 1
  return listed.toSorted((a, b) => turn * collator.compare(a.title, b.title))
}
