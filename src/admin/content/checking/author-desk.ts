/** The author's side of the worker: texts in, findings and what is compiled out. It touches no page. */
import type { Content } from '#contract/release.ts'
import { type AuthorSession, type SessionCheck, authorSession } from '#author/author-session.ts'
import { buildFront } from '#author/front.ts'
import { searchDocuments } from '#author/search-documents.ts'
import { todayIn } from '#author/today-in.ts'
import { buildIndex } from '#search/build-index.ts'
import { readLoosely, thingsIn } from '../tree/things.ts'
import type { AuthorAsk, AuthorTell, StaleCount } from './author-words.ts'
import { buildTexts } from './build-texts.ts'
import { reportGuide } from './report-guide.ts'
import { signedDays } from './signed-days.ts'
import { staleCount } from './stale-by-file.ts'
import { packOf, truthOf } from './truth-of.ts'

export interface AuthorDesk {
  readonly hear: (ask: AuthorAsk) => void
  /** Answers what was asked since the last call; typing fast asks many times and is answered once. */
  readonly answer: (now: Date) => readonly AuthorTell[]
  /** What is compiled, when somebody looks at it and it may have changed. It weighs: typing need not wait for it. */
  readonly show: (now: Date) => AuthorTell | undefined
  /** The release, when one was asked for. */
  readonly build: (now: Date) => Promise<AuthorTell | undefined>
}

interface Known {
  readonly text: string
  readonly value: unknown
}

export const createAuthorDesk = (pictures: readonly string[]): AuthorDesk => {
  let session: AuthorSession | undefined
  let turn = 0
  let guide: string | undefined
  let isShowing = false
  let isBuilding = false
  let isTruthWanted = false
  let packs: string[] = []
  const due = { check: false, look: false, show: false, truth: false }
  let last: SessionCheck | undefined
  const values = new Map<string, Known>()
  let toldThings = ''

  const read = (path: string, text: string): unknown => {
    const known = values.get(path)
    if (known?.text === text) return known.value
    const value = readLoosely(text)
    values.set(path, { text, value })
    return value
  }

  const check = (open: AuthorSession, now: Date): AuthorTell => {
    last = open.check(now)
    // Without a time zone, the day is that of this PC.
    const today = last.day ?? todayIn(Intl.DateTimeFormat().resolvedOptions().timeZone, now)
    const stale: Record<string, StaleCount> = {}
    for (const [path, text] of open.files) {
      if (path.endsWith('.yaml')) {
        stale[path] = staleCount(read(path, text), today, signedDays(path, last))
      }
    }
    const things = thingsIn(open.files, read)
    const printed = JSON.stringify(things)
    const isNews = printed !== toldThings
    toldThings = printed
    return {
      tell: 'checked',
      turn,
      findings: last.findings,
      isWhole: last.content !== undefined,
      things: isNews ? things : undefined,
      stale,
    }
  }

  const look = ({ content, day, guides }: SessionCheck): AuthorTell => {
    const found = guides.find(({ id }) => id === guide)
    const stories = content?.guides.find(({ id }) => id === guide)?.stories?.value
    const report =
      found !== undefined && content !== undefined && day !== undefined
        ? reportGuide(found, stories, content.places.value, day)
        : undefined
    return { tell: 'looked', turn, report }
  }

  return {
    hear(ask) {
      switch (ask.ask) {
        case 'open':
          turn += 1
          session = authorSession(new Map(ask.texts), ask.folder, pictures)
          Object.assign(due, { check: true, look: true, show: true, truth: true })
          return
        case 'change':
          turn += 1
          for (const [path, text] of ask.texts) session?.change(path, text ?? undefined)
          Object.assign(due, { check: true, look: true, show: true, truth: true })
          return
        case 'look':
          guide = ask.guide
          due.look = true
          return
        case 'show':
          isShowing = ask.isWanted
          due.show = true
          return
        case 'truth':
          isTruthWanted = ask.isWanted
          due.truth = true
          return
        case 'pack':
          packs.push(ask.partner)
          return
        case 'build':
          isBuilding = true
      }
    },
    async build(now) {
      if (!isBuilding || session === undefined) return undefined
      isBuilding = false
      return { tell: 'built', built: await buildTexts(session.check(now)) }
    },
    answer(now) {
      if (session === undefined) return []
      const tells: AuthorTell[] = []
      if (due.check || last === undefined) tells.push(check(session, now))
      if (last !== undefined && due.look && guide !== undefined) tells.push(look(last))
      if (last !== undefined && due.truth && isTruthWanted) {
        tells.push({ tell: 'truth', turn, truth: truthOf(last) })
        due.truth = false
      }
      for (const partner of packs) {
        tells.push({ tell: 'pack', page: last && packOf(last, partner) })
      }
      packs = []
      Object.assign(due, { check: false, look: false })
      return tells
    },
    show(now) {
      if (!isShowing || !due.show || last === undefined) return undefined
      due.show = false
      const content = compiled(last, now)
      return content && { tell: 'shown', turn, content }
    },
  }
}

/** Drafts are shown beside what is to be published: the author looks at what is being written. */
const compiled = ({ content, guides }: SessionCheck, now: Date): Content | undefined => {
  if (content === undefined) return undefined
  const front = buildFront(content, guides)
  return {
    number: 0,
    builtAt: now.toISOString(),
    front,
    guides: Object.fromEntries(guides.map((one) => [one.id, one])),
    search: buildIndex(searchDocuments(guides, front)),
    exercises: Object.fromEntries(
      Object.entries(content.exercises).map(([id, { value }]) => [id, JSON.stringify(value)]),
    ),
  }
}
