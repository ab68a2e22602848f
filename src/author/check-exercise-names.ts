/** Ids of an exercise that lead somewhere in it, and those that are taken twice. */
import type { Exercise } from '#contract/exercise/exercise.ts'
import type { PlacedFinding } from '#contract/finding.ts'
import { known, twice } from './check-names.ts'
import type { ReadDocument } from './read-document.ts'
import type { DocumentPath } from './yaml-file.ts'

/** L01 an id that leads nowhere, or that two parts share · A01 a picture nobody drew. */
export function checkExerciseNames(
  { source, value }: ReadDocument<Exercise>,
  pictures: readonly string[],
  guides: readonly string[],
): PlacedFinding[] {
  const named = (at: DocumentPath, id: string | undefined, ids: readonly string[], thing: string) =>
    known(source, at, id, ids, thing)
  const idsOf = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id)
  const doubles = (at: DocumentPath, items: readonly { readonly id: string }[]) =>
    items.flatMap(({ id }, index) =>
      items.findIndex((item) => item.id === id) === index
        ? []
        : [twice(source, [...at, index, 'id'], 'nom', id)],
    )
  const drawn = (at: DocumentPath, picture: string | undefined) =>
    known(source, [...at, 'picture'], picture, pictures, 'image', 'A01')
  const tasks = 'tasks' in value ? doubles(['tasks'], value.tasks) : []

  switch (value.kind) {
    case 'browser': {
      const pages = idsOf(value.pages)
      const files = [...value.pages, ...value.folders].flatMap((one) => one.files)
      return [
        ...tasks,
        ...named(['first'], value.first, pages, 'page'),
        ...doubles(['pages'], value.pages),
        ...doubles(['folders'], value.folders),
        ...value.pages.flatMap(({ links }, index) =>
          links.flatMap(({ to }, rank) =>
            named(['pages', index, 'links', rank, 'to'], to, pages, 'page'),
          ),
        ),
        ...doubles(
          ['pages'],
          value.pages.flatMap(({ links }) => links),
        ),
        ...doubles(['folders'], files),
      ]
    }
    case 'mail':
      return [
        ...tasks,
        ...doubles(['people'], value.people),
        ...doubles(['messages'], value.messages),
        ...doubles(['files'], value.files),
        ...value.messages.flatMap(({ from }, index) =>
          named(['messages', index, 'from'], from, idsOf(value.people), 'personne'),
        ),
      ]
    case 'chat': {
      const people = idsOf(value.people)
      return [
        ...tasks,
        ...doubles(['people'], value.people),
        ...doubles(['talks'], value.talks),
        ...doubles(
          ['talks'],
          value.talks.flatMap(({ messages }) => messages),
        ),
        ...value.photos.flatMap(({ picture }, index) => drawn(['photos', index], picture)),
        ...value.talks.flatMap((talk, index) => [
          ...talk.with.flatMap((id, rank) =>
            named(['talks', index, 'with', rank], id, people, 'personne'),
          ),
          ...talk.messages.flatMap((message, rank) => [
            ...named(
              ['talks', index, 'messages', rank, 'from'],
              message.from,
              [...people, 'me'],
              'personne',
            ),
            ...(message.kind === 'photo'
              ? drawn(['talks', index, 'messages', rank], message.picture)
              : []),
          ]),
        ]),
      ]
    }
    case 'search':
      return [...tasks, ...doubles(['results'], value.results)]
    case 'scam':
      return doubles(['messages'], value.messages)
    case 'secret':
      return [...doubles(['passwords'], value.passwords ?? []), ...doubles(['asked'], value.asked)]
    case 'social': {
      const audiences = idsOf(value.audiences)
      return [
        ...tasks,
        ...doubles(['audiences'], value.audiences),
        ...doubles(['settings'], value.settings),
        ...value.settings.flatMap(({ options, before, wise }, index) => {
          const at = ['settings', index]
          const ids = idsOf(options)
          return [
            ...doubles([...at, 'options'], options),
            ...named([...at, 'before'], before, ids, 'choix'),
            ...wise.flatMap((id, rank) => named([...at, 'wise', rank], id, ids, 'choix')),
            ...options.flatMap(({ sees }, rank) =>
              sees.flatMap((id, place) =>
                named([...at, 'options', rank, 'sees', place], id, audiences, 'public'),
              ),
            ),
          ]
        }),
      ]
    }
    case 'check':
      return [
        ...doubles(['situations'], value.situations),
        ...value.situations.flatMap(({ options, guide }, index) => [
          ...doubles(['situations', index, 'options'], options),
          ...named(['situations', index, 'guide'], guide, guides, 'guide'),
        ]),
      ]
    case 'pointer':
      return [
        ...tasks,
        ...value.tasks.flatMap(({ gesture }, index) => {
          if (!('items' in gesture)) return []
          const at = ['tasks', index, 'gesture']
          return [
            ...doubles([...at, 'items'], gesture.items),
            ...named([...at, 'right'], gesture.right, idsOf(gesture.items), 'élément'),
            ...gesture.items.flatMap(({ picture }, rank) => drawn([...at, 'items', rank], picture)),
          ]
        }),
      ]
    case 'cv':
      return value.parts.flatMap(({ part }, index) =>
        value.parts.findIndex((one) => one.part === part) === index
          ? []
          : [twice(source, ['parts', index, 'part'], 'partie', part)],
      )
    case 'typing':
    case 'payment':
      return tasks
  }
}
