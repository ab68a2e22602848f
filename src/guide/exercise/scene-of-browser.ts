import type { BrowserExercise } from '#contract/exercise/windows.ts'
import type { PracticeFile } from '#contract/exercise/entries.ts'
import { act, actName, group, named, placesOf, say, text, word, writtenTasks } from './parts.ts'
import type { Part, Scene } from './scene.ts'

/** Pages with tabs and an address bar, and the folders of the computer. */
export function sceneOfBrowser(exercise: BrowserExercise): Scene {
  const { first, pages, folders, tasks } = exercise
  const downloads = pages.flatMap(({ files }) => files)
  const toDesk: readonly Part[] =
    folders.length === 0 ? [] : [act('desk', 'button', word('browser.desk'), { to: 'desk' })]
  const openRow = (file: PracticeFile, folder?: string): Part =>
    act(`open:${file.id}`, 'row', named(file.name), {
      to: `file:${file.id}`,
      ...(folder !== undefined && { when: { [`at:${file.id}`]: [folder] } }),
    })
  const [inbox] = folders
  return {
    window: 'browser',
    start: pageId(first),
    facts: {},
    places: {
      ...placesOf(
        pages,
        ({ id }) => pageId(id),
        ({ title, address, isSecure, body, links, files }) => ({
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
                inbox ? { to: `keep:${file.id}` } : { sets: { [`at:${file.id}`]: 'here' } },
              ),
              say(word('browser.downloaded'), 'good', { [`at:${file.id}`]: ['here'] }),
            ]),
            ...toDesk,
          ],
        }),
      ),
      ...(inbox
        ? placesOf(
            downloads,
            ({ id }) => `keep:${id}`,
            (file) => ({
              title: word('browser.where', { file: named(file.name) }),
              parts: [
                group(
                  'acts',
                  folders.map(({ id, name }) =>
                    act(`keep:${file.id}:${id}`, 'row', text(name), {
                      to: `folder:${id}`,
                      sets: { [`at:${file.id}`]: id },
                      also: [`keep:${file.id}`],
                    }),
                  ),
                ),
              ],
            }),
          )
        : {}),
      ...(inbox && {
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
        ({ id, name, files }) => ({
          title: word('browser.folder', { name: text(name) }),
          parts: [
            ...files.map((file) => openRow(file)),
            ...downloads.map((file) => openRow(file, id)),
            ...(files.length > 0
              ? []
              : [
                  say(
                    word('browser.emptyFolder'),
                    'note',
                    Object.fromEntries(
                      downloads.map((file) => [
                        `at:${file.id}`,
                        ['', ...folders.map((each) => each.id).filter((each) => each !== id)],
                      ]),
                    ),
                  ),
                ]),
            ...toDesk,
            act('pages', 'button', word('browser.pages'), { to: pageId(first) }),
          ],
        }),
      ),
      ...placesOf(
        [...downloads, ...folders.flatMap(({ files }) => files)],
        ({ id }) => `file:${id}`,
        ({ name, body }) => ({
          title: named(name),
          parts: [
            group('paper', [say(text(body))]),
            act('close-file', 'button', word('file.close'), { to: 'back' }),
          ],
        }),
      ),
    },
    tasks: writtenTasks(tasks).map((task, at) => {
      const { act: name, on } = tasks[at]?.until ?? {}
      const isOfPage = on !== undefined && name !== undefined && ofPages.has(name)
      return isOfPage ? { ...task, until: actName(name, pageId(on)) } : task
    }),
  }
}

/** Acts that are done to a page. */
const ofPages: ReadonlySet<string> = new Set(['visit', 'address', 'tab', 'close'])
const pageId = (id: string) => `page:${id}`
