/**
 * Every sentence of a release that « Écouter » can read. Made from what is published
 * alone: notes and guides for aidants are not in it, nothing that a person types can be.
 */
import type { Guide } from '#contract/guide.ts'
import { longDate } from '#guide/long-date.ts'
import { sentencesToSay } from '#guide/sentences-to-say.ts'
import { doorTexts, doorNames } from './door-sentences.ts'
import { type ShellTexts, type Shown, sentencesOfShell } from './shell-sentences.ts'
import { sentencesOfText, textsIn } from './text-sentences.ts'

/** How the easy register names itself where a person chooses it: in French on every screen, so in no list of words. */
const readingNames: Readonly<Record<string, readonly string[]>> = {
  fr: ['Français facile', 'Des phrases courtes'],
}

export interface PublicSentences {
  /** The shell's own words. */
  readonly shell: ReadonlySet<string>
  /** What the release says around its guides. */
  readonly front: ReadonlySet<string>
  /** By guide, what it alone says. */
  readonly guides: ReadonlyMap<string, ReadonlySet<string>>
}

/** A sentence is in one part only. */
export function publicSentences(shown: Shown, texts: ShellTexts, lang: string): PublicSentences {
  const said = sentencesOfShell(texts, shown, lang)
  const shell = new Set(said.own)
  const front = new Set(
    [...said.filled, ...frontSentences(shown, lang)].filter((one) => !shell.has(one)),
  )
  const isElsewhere = (one: string) => shell.has(one) || front.has(one)
  const guides = shown.guides.map((guide): [string, ReadonlySet<string>] => [
    guide.id,
    new Set(guideSentences(guide, shown, lang).filter((one) => !isElsewhere(one))),
  ])
  return { shell, front, guides: new Map(guides) }
}

export const everySentence = ({ shell, front, guides }: PublicSentences): ReadonlySet<string> =>
  new Set([shell, front, ...guides.values()].flatMap((part) => [...part]))

function frontSentences(
  { front, diagnostic, exercises, doors = {} }: Shown,
  lang: string,
): string[] {
  const { registry, places, deployment } = front
  const names = [
    ...(readingNames[lang] ?? []),
    deployment.name,
    ...Object.values(places).flatMap(({ name, commune, terminals }) => [
      name,
      commune,
      ...terminals.map((terminal) => terminal.name),
    ]),
    ...Object.values(registry.offices).flatMap(({ name, address, commune }) =>
      [name, address, commune].filter((line) => line !== undefined),
    ),
    ...Object.values(registry.sites).map(({ name }) => name),
    ...doorNames(doors, lang),
    ...Object.values(registry.partners).flatMap(({ name, fullName }) => [name, fullName ?? name]),
  ]
  return [
    ...textsIn([front, diagnostic, exercises, doorTexts(doors)]).flatMap((text) =>
      sentencesOfText(text, lang, { registry }),
    ),
    ...names.flatMap((name) => sentencesToSay(name, lang, registry)),
  ]
}

function guideSentences(guide: Guide, { front: { registry } }: Shown, lang: string): string[] {
  const facts = Object.values(guide.facts)
  const sources = [...new Set(facts.map(({ source }) => source.name))].join(', ')
  // The postmark of a guide says the day alone.
  const days = facts.flatMap(({ lastVerified }) =>
    lastVerified ? [longDate(lastVerified, lang)] : [],
  )
  return [
    ...textsIn(guide).flatMap((text) =>
      sentencesOfText(text, lang, { registry, facts: guide.facts }),
    ),
    ...[sources, ...days].flatMap((line) => sentencesToSay(line, lang, registry)),
  ]
}
