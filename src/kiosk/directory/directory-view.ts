/** What a page of the directory shows, and how it opens another. */
import type { Place } from '#contract/deployment.ts'
import { directoryDoor, type FoundDirectory } from '#contract/place-directory.ts'
import type { DoorPage } from '#session/session-words.ts'
import { useKiosk } from '../app/kiosk-context.ts'
import { directoryWords } from './directory-words.ts'
import { type NearPlace, nearestFirst } from './distance.ts'
import { withThisPlace } from './this-place.ts'

export interface DirectoryView {
  readonly directory: FoundDirectory
  /** The place where the terminal stands. */
  readonly here: Place | undefined
  /** Rank of the service asked for, in the standard. */
  readonly service: number | undefined
  readonly commune: string | undefined
  /** Nearest first. */
  readonly all: readonly NearPlace[]
  /** Those of the service and of the commune asked for. */
  readonly chosen: readonly NearPlace[]
  readonly word: ReturnType<typeof directoryWords>
  readonly open: (page: DoorPage) => void
  /** The same choice, with one thing changed; `undefined` takes it away. */
  readonly choose: (change: {
    readonly service?: number | undefined
    readonly commune?: string | undefined
  }) => DoorPage
}

export function useDirectory(published: FoundDirectory, page: DoorPage): DirectoryView {
  const { send, session, terminal } = useKiosk()
  const service = page['service'] === undefined ? undefined : Number(page['service'])
  const { commune } = page
  const here = terminal.content?.front.places[terminal.placeId]
  const directory = withThisPlace(published, terminal.placeId, here)
  const all = nearestFirst(directory, terminal.placeId, here?.commune)
  return {
    directory,
    here,
    service,
    commune,
    all,
    chosen: all.filter(
      ({ place }) =>
        (service === undefined || place.services?.includes(service)) &&
        (commune === undefined || place.commune === commune),
    ),
    word: directoryWords(session.context.comfort.reading, terminal.language),
    open: (next) =>
      send({ type: 'person.opened', view: { at: 'door', door: directoryDoor, page: next } }),
    choose: (change) => {
      const next = { service, commune, ...change }
      return {
        is: 'list',
        ...(next.service !== undefined && { service: String(next.service) }),
        ...(next.commune !== undefined && { commune: next.commune }),
      }
    },
  }
}
