/**
 * Every sentence of a release that « Écouter » can read, by the file of recordings it travels in. Made from what is published
 * alone: notes and guides for aidants are not in it, nothing that a person types can be.
 */
import type { Guide } from '#contract/guide.ts'
import { packName } from '#contract/recording.ts'
import { longDate } from '#guide/long-date.ts'
import { sentencesToSay } from '#guide/sentences-to-say.ts'
import { type ShellTexts, type Shown, sentencesOfShell } from './shell-sentences.ts'
import { sentencesOfText, textsIn } from './text-sentences.ts'

/** How the easy register names itself where a person chooses it: in French on every screen, so in no list of words. */
const readingNames: Readonly<Record<string, readonly string[]>> = {
  fr: ['Français facile', 'Des phrases courtes'],
}

/** What any screen may say is in the first two files, what only one guide says in its own. */
export function publicSentences(
  shown: Shown,
  texts: ShellTexts,
  lang: string,
): ReadonlyMap<string, ReadonlySet<string>> {
  const shell = sentencesOfShell(texts, shown, lang)
  const own = new Set(shell.own)
  const front = new Set(
    [...shell.filled, ...frontSentences(shown, lang)].filter((one) => !own.has(one)),
  )
  const isElsewhere = (one: string) => own.has(one) || front.has(one)
  return new Map([
    [packName(lang, 'shell'), own],
    [packName(lang, 'front'), front],
    ...shown.guides.map((guide): [string, ReadonlySet<string>] => [
      packName(lang, { guide: guide.id }),
      new Set(guideSentences(guide, shown, lang).filter((one) => !isElsewhere(one))),
    ]),
  ])
}

function frontSentences({ front, diagnostic, exercises }: Shown, lang: string): string[] {
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
    ...Object.values(registry.partners).flatMap(({ name, fullName }) => [name, fullName ?? name]),
  ]
  return [
    ...textsIn([front, diagnostic, exercises]).flatMap((text) =>
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
