import type { PracticeFile } from '#contract/exercise/entries.ts'
import type { BrowserExercise } from '#contract/exercise/windows.ts'
import { act, actName, group, named, placesOf, say, text, word, writtenTasks } from './parts.ts'
import type { Part, Place, Scene } from './scene.ts'

type Page = BrowserExercise['pages'][number]
type Folder = BrowserExercise['folders'][number]

/** Acts that are done to a page. */
const ofPages: ReadonlySet<string> = new Set(['visit', 'address', 'tab', 'close'])
const pageId = (id: string) => `page:${id}`
/** The fact of which folder a file that was downloaded is in. */
const keptAt = (file: PracticeFile) => `at:${file.id}`

/** Pages with tabs and an address bar, and the folders of the computer. */
export function sceneOfBrowser({ first, pages, folders, tasks }: BrowserExercise): Scene {
  const downloads = pages.flatMap(({ files }) => files)
  const hasFolders = folders.length > 0
  const toDesk = hasFolders ? [act('desk', 'button', word('browser.desk'), { to: 'desk' })] : []
  const toPages = act('pages', 'button', word('browser.pages'), { to: pageId(first) })
  return {
    window: 'browser',
    start: pageId(first),
    facts: {},
    places: {
      ...placesOf(
        pages,
        ({ id }) => pageId(id),
        (page) => pagePlace(page, hasFolders, toDesk),
      ),
      ...(hasFolders && {
        ...placesOf(
          downloads,
          ({ id }) => `keep:${id}`,
          (file) => keepingPlace(file, folders),
        ),
        desk: {
          title: word('browser.folders'),
          parts: folders.map(({ id, name }) =>
            act(`folder:${id}`, 'row', text(name), { to: `folder:${id}` }),
          ),
        },
      }),
      ...placesOf(
        folders,
        ({ id }) => `folder:${id}`,
        (folder) => folderPlace(folder, folders, downloads, [...toDesk, toPages]),
      ),
      ...placesOf(
        [...downloads, ...folders.flatMap(({ files }) => files)],
        ({ id }) => `file:${id}`,
        filePlace,
      ),
    },
    tasks: writtenTasks(tasks).map((task, at) => {
      const { act: name, on } = tasks[at]?.until ?? {}
      const isOfPage = on !== undefined && name !== undefined && ofPages.has(name)
      return isOfPage ? { ...task, until: actName(name, pageId(on)) } : task
    }),
  }
}

/** A file of a page is kept in a folder that is chosen; without folders it is simply here. */
const pagePlace = (
  { title, address, isSecure, body, links, files }: Page,
  hasFolders: boolean,
  toDesk: readonly Part[],
): Place => ({
  title: text(title),
  address,
  isSecure,
  parts: [
    ...body.map((words) => say(text(words))),
    ...links.map(({ id, label, to, newTab }) =>
      act(`follow:${id}`, 'link', text(label), {
        to: pageId(to),
        opensTab: newTab,
        ...(newTab && { note: word('browser.newTab') }),
      }),
    ),
    ...files.flatMap((file) => [
      act(
        `download:${file.id}`,
        'button',
        word('browser.download', { file: named(file.name) }),
        hasFolders ? { to: `keep:${file.id}` } : { sets: { [keptAt(file)]: 'here' } },
      ),
      say(word('browser.downloaded'), 'good', { [keptAt(file)]: ['here'] }),
    ]),
    ...toDesk,
  ],
})

const keepingPlace = (file: PracticeFile, folders: readonly Folder[]): Place => ({
  title: word('browser.where', { file: named(file.name) }),
  parts: [
    group(
      'acts',
      folders.map(({ id, name }) =>
        act(`keep:${file.id}:${id}`, 'row', text(name), {
          to: `folder:${id}`,
          sets: { [keptAt(file)]: id },
          also: [`keep:${file.id}`],
        }),
      ),
    ),
  ],
})

const folderPlace = (
  { id, name, files }: Folder,
  folders: readonly Folder[],
  downloads: readonly PracticeFile[],
  ways: readonly Part[],
): Place => {
  const elsewhere = ['', ...folders.map((each) => each.id).filter((each) => each !== id)]
  const isEmpty = Object.fromEntries(downloads.map((file) => [keptAt(file), elsewhere]))
  return {
    title: word('browser.folder', { name: text(name) }),
    parts: [
      ...files.map((file) => openRow(file)),
      ...downloads.map((file) => openRow(file, { when: { [keptAt(file)]: [id] } })),
      ...(files.length > 0 ? [] : [say(word('browser.emptyFolder'), 'note', isEmpty)]),
      ...ways,
    ],
  }
}

const openRow = (file: PracticeFile, shown: Parameters<typeof act>[3] = {}): Part =>
  act(`open:${file.id}`, 'row', named(file.name), { to: `file:${file.id}`, ...shown })

const filePlace = ({ name, body }: PracticeFile): Place => ({
  title: named(name),
  parts: [
    group('paper', [say(text(body))]),
    act('close-file', 'button', word('file.close'), { to: 'back' }),
  ],
})
