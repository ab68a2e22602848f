/** The page's side of the author worker: what it knows of the texts, as a source. */
import type { PlacedFinding } from '#contract/finding.ts'
import type { Content } from '#contract/release.ts'
import type { FileTree } from '#author/file-tree.ts'
import { type Source, createStore } from '#ui/store/store.ts'
import type { Things } from '../tree/things.ts'
import type {
  AuthorAsk,
  AuthorTell,
  BuiltRelease,
  GuideReport,
  StaleCount,
  Truth,
} from './author-words.ts'

export interface Checked {
  readonly findings: readonly PlacedFinding[]
  readonly byFile: ReadonlyMap<string, readonly PlacedFinding[]>
  readonly isWhole: boolean
  readonly things: Things
  readonly stale: Readonly<Record<string, StaleCount>>
}

export interface AuthorState {
  /** Absent until the first check. */
  readonly checked: Checked | undefined
  /** Texts have changed since. */
  readonly isChecking: boolean
  readonly report: GuideReport | undefined
  /** The last that could be told, once it was asked for. */
  readonly truth: Truth | undefined
  /** The last that could be compiled. */
  readonly content: Content | undefined
  /** The checks have stopped, and why. */
  readonly failure: string | undefined
}

export interface AuthorClient extends Source<AuthorState> {
  readonly give: (folder: string, texts: FileTree) => void
  readonly look: (guide: string | undefined) => void
  readonly show: (isWanted: boolean) => void
  /** Asks for `truth`, and for its news, or no longer. */
  readonly verify: (isWanted: boolean) => void
  /** The page that a partner signs, from the texts given last; `undefined` while it cannot be drawn. */
  readonly pack: (partner: string) => Promise<string | undefined>
  /** The files of a release, from the texts given last. Waits for texts when there are none yet. */
  readonly build: () => Promise<BuiltRelease>
  readonly close: () => void
}

/** The part of a Worker that is used here. */
export interface AuthorWorker {
  postMessage(ask: AuthorAsk): void
  addEventListener(type: 'message', listener: (event: { readonly data: AuthorTell }) => void): void
  addEventListener(type: 'error' | 'messageerror', listener: () => void): void
  terminate(): void
}

const startAuthorWorker = (): AuthorWorker =>
  new Worker(new URL('./author-worker.ts', import.meta.url), { type: 'module' })

export const createAuthorClient = (start: () => AuthorWorker = startAuthorWorker): AuthorClient => {
  const store = createStore<AuthorState>({
    checked: undefined,
    isChecking: false,
    report: undefined,
    truth: undefined,
    content: undefined,
    failure: undefined,
  })
  let worker: AuthorWorker | undefined
  let given: { readonly folder: string; readonly texts: FileTree } | undefined
  let turn = 0
  let guide: string | undefined
  let isShowing = false
  let isVerifying = false
  const packers: ((page: string | undefined) => void)[] = []
  let builders: ((built: BuiltRelease) => void)[] = []

  const hear = (said: AuthorTell) => {
    if (said.tell === 'failed') return store.change({ failure: said.message, isChecking: false })
    if (said.tell === 'checked') {
      const { findings, isWhole, stale } = said
      const things = said.things ?? store.read().checked?.things
      if (things === undefined) return
      const byFile = Map.groupBy(findings, ({ file }) => file)
      store.change({
        checked: { findings, byFile, isWhole, things, stale },
        isChecking: said.turn < turn,
        failure: undefined,
      })
    } else if (said.tell === 'built') {
      const waiting = builders
      builders = []
      for (const resolve of waiting) resolve(said.built)
    } else if (said.tell === 'pack') packers.shift()?.(said.page)
    else if (said.tell === 'truth') store.change({ truth: said.truth ?? store.read().truth })
    else if (said.tell === 'looked') store.change({ report: said.report })
    else store.change({ content: said.content })
  }

  const open = (folder: string, texts: FileTree) => {
    worker?.terminate()
    worker = start()
    worker.addEventListener('message', ({ data }) => hear(data))
    const fall = () => store.change({ failure: 'stopped', isChecking: false })
    worker.addEventListener('error', fall)
    worker.addEventListener('messageerror', fall)
    turn = 1
    worker.postMessage({ ask: 'look', guide })
    worker.postMessage({ ask: 'show', isWanted: isShowing })
    worker.postMessage({ ask: 'truth', isWanted: isVerifying })
    worker.postMessage({ ask: 'open', folder, texts: [...texts] })
    if (builders.length > 0) worker.postMessage({ ask: 'build' })
  }

  return {
    read: store.read,
    subscribe: store.subscribe,
    give(folder, texts) {
      if (given?.folder === folder && given.texts === texts) return
      const before = given?.folder === folder ? given.texts : undefined
      given = { folder, texts }
      store.change({ isChecking: true })
      if (before === undefined || store.read().failure !== undefined) return open(folder, texts)
      const changed = changesBetween(before, texts)
      if (changed.length === 0) return store.change({ isChecking: false })
      turn += 1
      worker?.postMessage({ ask: 'change', texts: changed })
    },
    look(wanted) {
      if (wanted === guide) return
      guide = wanted
      store.change({ report: undefined })
      worker?.postMessage({ ask: 'look', guide })
    },
    show(isWanted) {
      if (isWanted === isShowing) return
      isShowing = isWanted
      worker?.postMessage({ ask: 'show', isWanted })
    },
    verify(isWanted) {
      if (isWanted === isVerifying) return
      isVerifying = isWanted
      worker?.postMessage({ ask: 'truth', isWanted })
    },
    pack: (partner) =>
      new Promise((resolve) => {
        packers.push(resolve)
        worker?.postMessage({ ask: 'pack', partner })
      }),
    build: () =>
      new Promise((resolve) => {
        builders.push(resolve)
        worker?.postMessage({ ask: 'build' })
      }),
    close: () => worker?.terminate(),
  }
}

const changesBetween = (
  before: FileTree,
  after: FileTree,
): (readonly [string, string | null])[] => [
  ...[...after].filter(([path, text]) => before.get(path) !== text),
  ...[...before.keys()].filter((path) => !after.has(path)).map((path) => [path, null] as const),
]
