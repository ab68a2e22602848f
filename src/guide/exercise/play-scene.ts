/** Playing a scene: what is offered, and what comes of an act. Nothing here knows of a screen. */
import type { ActPart, FieldPart, Part, Scene, SceneTask, When } from './scene.ts'

export interface SceneState {
  /** Places gone through, tab by tab; the last of each is the one it shows. */
  readonly tabs: readonly (readonly string[])[]
  /** Tab in front. */
  readonly tab: number
  readonly facts: Readonly<Record<string, string>>
  /** Every act so far, and `visit:<place>` for every place seen: nothing takes one away. */
  readonly made: readonly string[]
}

/** Something that can be done now. */
export interface Offer {
  readonly act: string
  readonly apply: (state: SceneState) => SceneState
}

const visit = (place: string) => `visit:${place}`

const withMade = (state: SceneState, acts: readonly string[]): SceneState => ({
  ...state,
  made: [...state.made, ...acts.filter((act) => !state.made.includes(act))],
})

/** The first screen; what was done before is kept when one begins again. */
export const beginScene = (scene: Scene, made: readonly string[] = []): SceneState =>
  withMade({ tabs: [[scene.start]], tab: 0, facts: scene.facts, made }, [visit(scene.start)])

const placeInTab = (trail: readonly string[] | undefined): string => trail?.at(-1) ?? ''

export const placeNow = ({ tabs, tab }: SceneState): string => placeInTab(tabs[tab])

export const holds = (when: When | undefined, facts: SceneState['facts']): boolean =>
  Object.entries(when ?? {}).every(([fact, values]) => values.includes(facts[fact] ?? ''))

/** What is shown of `parts`, groups opened. */
const shownIn = (parts: readonly Part[], facts: SceneState['facts']): readonly Part[] =>
  parts.flatMap((part) => {
    if (!holds(part.when, facts)) return []
    return part.is === 'group' ? [part, ...shownIn(part.parts, facts)] : [part]
  })

const goTo = (state: SceneState, to: string, opensTab: boolean): SceneState => {
  const { tabs, tab } = state
  if (to === 'back') return goBack(state)
  const trail = tabs[tab] ?? []
  const isThere = placeInTab(trail) === to
  const moved = opensTab
    ? { ...state, tabs: [...tabs, [to]], tab: tabs.length }
    : { ...state, tabs: tabs.with(tab, isThere ? trail : [...trail, to]) }
  return withMade(moved, [visit(to)])
}

const goBack = (state: SceneState): SceneState => {
  const trail = state.tabs[state.tab] ?? []
  if (trail.length < 2) return state
  const moved = { ...state, tabs: state.tabs.with(state.tab, trail.slice(0, -1)) }
  return withMade(moved, [visit(placeNow(moved))])
}

const offerOf = (part: ActPart | (FieldPart & { readonly act: string })): Offer => ({
  act: part.act,
  apply: (state) => {
    const set = { ...state, facts: { ...state.facts, ...part.sets } }
    const opensTab = part.is === 'act' && part.opensTab === true
    const moved = part.to === undefined ? set : goTo(set, part.to, opensTab)
    return withMade(moved, [part.act, ...((part.is === 'act' ? part.also : undefined) ?? [])])
  },
})

/** Those of the window itself: back, the tabs, the address bar. */
const windowOffers = (scene: Scene, state: SceneState): readonly Offer[] => {
  const { tabs, tab } = state
  const isBrowser = scene.window === 'browser'
  return [
    ...((tabs[tab]?.length ?? 0) > 1
      ? [{ act: 'back', apply: (now: SceneState) => withMade(goBack(now), ['back']) }]
      : []),
    ...(isBrowser && tabs.length > 1
      ? tabs.flatMap((trail, at): readonly Offer[] => {
          const place = placeInTab(trail)
          return [
            ...(at === tab
              ? []
              : [
                  {
                    act: `tab:${place}`,
                    apply: (now: SceneState) =>
                      withMade({ ...now, tab: at }, [`tab:${place}`, visit(place)]),
                  },
                ]),
            {
              act: `close:${place}`,
              apply: (now: SceneState) => {
                const kept = now.tabs.filter((_, index) => index !== at)
                const front = now.tab > at || now.tab >= kept.length ? now.tab - 1 : now.tab
                const closed = { ...now, tabs: kept, tab: Math.max(0, front) }
                return withMade(closed, [`close:${place}`, visit(placeNow(closed))])
              },
            },
          ]
        })
      : []),
    ...(isBrowser
      ? Object.entries(scene.places).flatMap(([id, { address }]) =>
          address === undefined
            ? []
            : [
                {
                  act: `address:${id}`,
                  apply: (now: SceneState) => withMade(goTo(now, id, false), [`address:${id}`]),
                },
              ],
        )
      : []),
  ]
}

/** Everything that can be done now. */
export const offersOf = (scene: Scene, state: SceneState): readonly Offer[] => {
  const place = scene.places[placeNow(state)]
  const shown = shownIn(place?.parts ?? [], state.facts)
  return [
    ...shown.flatMap((part): readonly Offer[] => {
      if (part.is === 'act') return [offerOf(part)]
      if (part.is === 'list') return part.options.map(offerOf)
      const { act } = part.is === 'field' ? part : {}
      return part.is === 'field' && act !== undefined ? [offerOf({ ...part, act })] : []
    }),
    ...windowOffers(scene, state),
  ]
}

/** What comes of an act; one that is not offered changes nothing (a double touch, a late one). */
export const actOn = (scene: Scene, state: SceneState, act: string): SceneState =>
  offersOf(scene, state)
    .find((offer) => offer.act === act)
    ?.apply(state) ?? state

export const isDone = ({ until }: SceneTask, { made }: Pick<SceneState, 'made'>): boolean =>
  made.includes(until)

/** What is still to do: here, where a place has its own; else the first. */
export const taskNow = ({ tasks }: Scene, state: SceneState): SceneTask | undefined => {
  const left = tasks.filter((task) => !isDone(task, state))
  return left.find(({ at }) => at === placeNow(state)) ?? left[0]
}
