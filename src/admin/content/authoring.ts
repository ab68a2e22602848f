/** The author's desk and the checks, one of each for the whole console: « Contenu » and « Publier » see the same texts. */
import { type ConsoleContext, useConsole } from '../app/console-context.ts'
import type { Hub } from '#ask/hub.ts'
import { type AuthorClient, createAuthorClient } from './checking/author-client.ts'
import { type Desk, createDesk } from './drafts/desk.ts'
import { openKeptWork } from './drafts/kept-work.ts'

export interface Authoring {
  readonly desk: Desk
  readonly author: AuthorClient
}

/** A hub is one person's: whoever signs in next has another, and another desk. */
const known = new WeakMap<Hub, Authoring>()

const authoringOf = ({ hub, hints, staff }: ConsoleContext): Authoring => {
  const found = known.get(hub)
  if (found !== undefined) return found
  const desk = createDesk(hub, openKeptWork(staff.id), staff.name)
  const author = createAuthorClient()
  desk.subscribe(() => {
    const { tree, texts } = desk.read()
    if (tree !== undefined && tree.deployment !== null) author.give(tree.deployment, texts)
  })
  hints.on('drafts', () => void desk.refresh())
  void desk.refresh()
  const made = { desk, author }
  known.set(hub, made)
  return made
}

export const useAuthoring = (): Authoring => authoringOf(useConsole())
