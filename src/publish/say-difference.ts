/** The difference between two releases, as lines for a person who is about to sign. */
import type { Change } from '#author/json-changes.ts'
import type {
  EntryDifference,
  GuideDifference,
  Kind,
  ReleaseDifference,
} from '#author/release-difference.ts'
import { type Registry, registryKinds } from '#contract/registry.ts'
import { reasonWords } from './stale-words.ts'
import { counted } from './counted.ts'

/** Longer lists are cut: the files themselves say the rest. */
const maxLines = 8
const maxText = 60

const kindWords: Readonly<Record<Kind, string>> = { added: '+', changed: '~', removed: '−' }

const registryWords = {
  docs: 'Papiers',
  sites: 'Sites',
  offices: 'Guichets',
  partners: 'Partenaires',
  glossary: 'Glossaire',
} as const satisfies Record<keyof Registry, string>

/** `fetch` is told by the caller, who knows sizes once compressed. */
export const sayDifference = (difference: ReleaseDifference): string[] => [
  ...section('Guides', difference.guides, sayGuide),
  ...(difference.settings.length > 0 ? ['Réglages :', ...sayChanges(difference.settings)] : []),
  ...section('Faire le point', difference.diagnostic ? [difference.diagnostic] : [], sayEntry),
  ...section('Exercices', difference.exercises, sayEntry),
  ...section('Lieux', difference.places, sayEntry),
  ...registryKinds.flatMap((kind) =>
    section(registryWords[kind], difference.registry[kind], sayEntry),
  ),
  ...section('Ne sont plus vérifiés depuis', difference.stale, ({ name, reason }) => [
    `  ${name} : ${reasonWords[reason]}`,
  ]),
]

/** A release that follows none: how much there is. */
export const sayWhole = ({ guides, places, stale }: ReleaseDifference): string[] => [
  `Tout est nouveau : ${counted(guides.length, 'guide')}, ${counted(places.length, 'lieu', 'lieux')}.`,
  ...(stale.length > 0
    ? [`${stale.length} faits ne sont pas vérifiés à ce jour : npm run config -- stale`]
    : []),
]

const section = <T>(title: string, all: readonly T[], say: (one: T) => string[]): string[] =>
  all.length === 0 ? [] : [`${title} :`, ...cut(all, (some) => some.flatMap(say))]

const cut = <T>(all: readonly T[], say: (some: readonly T[]) => string[], most = 40) => [
  ...say(all.slice(0, most)),
  ...(all.length > most ? [`  … et ${all.length - most} de plus`] : []),
]

const sayGuide = (guide: GuideDifference): string[] => {
  const { id, kind, title, before, after, changes } = guide
  const version =
    kind !== 'changed'
      ? `version ${after ?? before}`
      : before === after
        ? `version ${after}, la même qu’avant`
        : `version ${before} → ${after}`
  return [`  ${kindWords[kind]} ${id} : « ${title} » (${version})`, ...sayChanges(changes, '    ')]
}

const sayEntry = ({ id, kind, changes }: EntryDifference): string[] => [
  `  ${kindWords[kind]} ${id}`,
  ...sayChanges(changes, '    '),
]

const sayChanges = (changes: readonly Change[], margin = '  '): string[] =>
  cut(changes, (some) => some.map((change) => `${margin}${sayChange(change)}`), maxLines)

const sayChange = ({ path, before, after, isOrder }: Change): string => {
  const place = path.join('.')
  if (isOrder) return `${place} : autre ordre`
  if (before === undefined) return `${place} : + ${quote(after)}`
  if (after === undefined) return `${place} : − ${quote(before)}`
  return `${place} : ${quote(before)} → ${quote(after)}`
}

const quote = (value: unknown): string => {
  const text = typeof value === 'string' ? `« ${value} »` : JSON.stringify(value)
  return text.length > maxText ? `${text.slice(0, maxText)}…` : text
}
