/** What stands beside guides: « Faire le point », the directory, the pass, the shelf of sessions. */
import * as v from 'valibot'
import { diagnosticSchema } from '#contract/diagnostic.ts'
import { mediaDoor, shownMediaSchema } from '#contract/media.ts'
import { passDoor } from '#contract/pass.ts'
import { directoryDoor, foundDirectorySchema } from '#contract/place-directory.ts'
import type { Content } from '#contract/release.ts'
import type { View } from '#session/session-words.ts'
import type { Scene } from './stage/scene.ts'

export const viewed = (view: View): Scene => ({ name: view.at, moment: 'active', view })

/** « Faire le point »: each question, then what comes of the heaviest answers, and of none. */
export function diagnosticScenes({ diagnostic }: Content): readonly Scene[] {
  const { questions } = v.parse(v.pipe(v.string(), v.parseJson(), diagnosticSchema), diagnostic)
  const difficulties = Object.fromEntries(
    questions.map(({ id, answers }) => [id, answers.map((answer) => answer.id)]),
  )
  const page = (is: 'start' | 'result' | 'sheet'): View => ({ at: 'diagnostic', page: { is } })
  return [
    { ...viewed(page('start')), name: 'diagnostic, start' },
    ...questions.map(({ id }): Scene => ({
      ...viewed({ at: 'diagnostic', page: { is: 'question', id } }),
      name: `diagnostic, ${id}`,
    })),
    { ...viewed(page('result')), name: 'diagnostic, result', difficulties },
    { ...viewed(page('result')), name: 'diagnostic, nothing found' },
    { ...viewed(page('sheet')), name: 'diagnostic, sheet', difficulties },
  ]
}

const mediaScenes = (text: string | undefined): readonly Scene[] => {
  if (text === undefined) return []
  const { sessions } = v.parse(v.pipe(v.string(), v.parseJson(), shownMediaSchema), text)
  const page = (is: string, id?: string): Scene => ({
    ...viewed({ at: 'door', door: mediaDoor, page: { is, ...(id !== undefined && { id }) } }),
    name: `media, ${id ?? is}`,
  })
  return [page('shelf'), ...sessions.map(({ id }) => page('session', id))]
}

function directoryScenes(text: string | undefined): readonly Scene[] {
  if (text === undefined) return []
  const { places } = v.parse(v.pipe(v.string(), v.parseJson(), foundDirectorySchema), text)
  const [first] = places
  const page = (is: string, more: Readonly<Record<string, string>> = {}): Scene => ({
    ...viewed({ at: 'door', door: directoryDoor, page: { is, ...more } }),
    name: `directory, ${[is, ...Object.keys(more)].join(', ')}`,
  })
  return [
    page('list'),
    page('list', { service: '0', commune: first?.commune ?? '' }),
    page('list', { commune: 'Nulle part' }),
    page('services'),
    page('communes'),
    page('place', { id: first?.id ?? '' }),
    page('sheet', { id: first?.id ?? '' }),
    page('sheet'),
  ]
}

/** What stands beside guides: each kind of page, on the first thing it shows. */
export const doorScenes = ({ doors = {} }: Content): readonly Scene[] => [
  ...directoryScenes(doors[directoryDoor]),
  ...(doors[passDoor] === undefined
    ? []
    : [{ ...viewed({ at: 'door', door: passDoor, page: { is: 'start' } }), name: 'pass' }]),
  ...mediaScenes(doors[mediaDoor]),
]
