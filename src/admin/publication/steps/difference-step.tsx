import { useEffect, useState } from 'preact/hooks'
import { registryKinds } from '#contract/registry.ts'
import type { Change } from '#author/json-changes.ts'
import type { EntryDifference, GuideDifference } from '#author/release-difference.ts'
import { Icon } from '#ui/icon/icon.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import type { DocumentKind } from '../../content/schema/fields-of-kind.ts'
import { memberOf } from '../../content/schema/fields-of-kind.ts'
import { sentenceOf } from '../../content/tree/things.ts'
import { longDayOf } from '../../app/time-words.ts'
import { bytesWords, compressedSize } from '../figures.ts'
import type { Preparation } from '../prepare-release.ts'
import { ChangeRows } from '../seen/change-rows.tsx'
import { GuideSeenView } from '../seen/guide-seen-view.tsx'
import { counted } from '../../app/count-words.ts'
import './difference-page.css'

interface Item {
  readonly key: string
  readonly group: string
  readonly title: string
  readonly note: string
  readonly kind: 'added' | 'changed' | 'removed'
  readonly guide?: GuideDifference
  readonly changes: readonly Change[]
  readonly of: DocumentKind
  readonly start: readonly (string | number)[]
}

/** What will be different on the terminals: guides as people see them, then the settings. */
export const DifferenceStep = ({ preparation }: { readonly preparation: Preparation }) => {
  const { difference, before, notCompared, files, unsaid } = preparation
  const items = itemsOf(preparation)
  const [chosen, setChosen] = useState(items[0]?.key)
  const item = items.find(({ key }) => key === chosen) ?? items[0]
  const guides = (kind: GuideDifference['kind']) =>
    difference.guides.filter((guide) => guide.kind === kind).length
  const packed = useCompressed(preparation)
  return (
    <div class="stack">
      {before === undefined ? (
        <Notice kind="check">
          {notCompared ?? 'C’est la première publication : tout est nouveau.'}
          {notCompared !== undefined && ' Tout est à relire.'}
        </Notice>
      ) : (
        <p>
          Depuis la publication n° {before.number} du {longDayOf(before.day)} :
        </p>
      )}
      <div class="difference-page">
        <div class="stack">
          <dl class="difference-figures">
            {guideFigures.map(([kind, thing]) => (
              <Figure
                key={kind}
                value={String(guides(kind))}
                label={counted(thing, guides(kind))}
              />
            ))}
            <Figure
              value={packed === undefined ? '…' : bytesWords(packed)}
              label={`à télécharger par poste, ${counted('files', difference.fetch.files.length)} sur ${files.length}`}
            />
          </dl>
          {items.length === 0 && <p>Aucun texte ne change.</p>}
          <ul class="difference-items">
            {items.map((one) => (
              <li key={one.key}>
                <button
                  type="button"
                  class="pick difference-item"
                  aria-current={one.key === item?.key ? 'true' : undefined}
                  onClick={() => setChosen(one.key)}
                >
                  <Icon name={itemIcons[one.kind]} />
                  <span>
                    <b>{one.title}</b>
                    <small>{one.note}</small>
                  </span>
                </button>
              </li>
            ))}
          </ul>
          {unsaid > 0 && (
            <Notice kind="check">
              {counted('sentencesWithoutSound', unsaid)} : une voix du poste les lira, s’il en a
              une. Pour leur donner un son, publiez depuis la ligne de commande.
            </Notice>
          )}
          {difference.stale.length > 0 && (
            <section class="stack" aria-label="Faits qui ne sont plus vérifiés">
              <Notice kind="check">
                {counted('factsNoLongerVerified', difference.stale.length)}
              </Notice>
              <ul class="plain-list">
                {difference.stale.map(({ name, reason }) => (
                  <li key={name}>
                    {name} <small>{staleWords[reason]}</small>
                  </li>
                ))}
              </ul>
            </section>
          )}
        </div>
        {item && (
          <section class="difference-detail stack" aria-label={item.title}>
            <h2 class="h2">{item.title}</h2>
            {item.guide && <GuideSeenView preparation={preparation} difference={item.guide} />}
            {!item.guide && <ChangeRows kind={item.of} changes={item.changes} start={item.start} />}
          </section>
        )}
      </div>
    </div>
  )
}

const guideFigures = [
  ['changed', 'guidesChanged'],
  ['added', 'guidesAdded'],
  ['removed', 'guidesRemoved'],
] as const
const staleWords = { never: 'jamais vérifié', overdue: 'à revoir', expired: 'périmé' } as const
const itemIcons = { added: 'plus', changed: 'crayon', removed: 'croix' } as const
const kindWords = { added: 'nouveau', changed: 'changé', removed: 'retiré' } as const

const Figure = ({ value, label }: { readonly value: string; readonly label: string }) => (
  <div>
    <dt>{label}</dt>
    <dd>{value}</dd>
  </div>
)

const useCompressed = ({ files, difference }: Preparation) => {
  const [size, setSize] = useState<number>()
  useEffect(() => {
    let isWanted = true
    const wanted = new Set(difference.fetch.files)
    const contents = files.filter(({ name }) => wanted.has(name)).map(({ content }) => content)
    void compressedSize(contents).then((bytes) => {
      if (isWanted) setSize(bytes)
    })
    return () => {
      isWanted = false
    }
  }, [files, difference])
  return size
}

const registryWords = {
  docs: 'Papier',
  sites: 'Site officiel',
  offices: 'Guichet',
  partners: 'Partenaire',
  glossary: 'Mot expliqué',
} as const

const itemsOf = ({ difference, after, before }: Preparation): readonly Item[] => [
  ...difference.guides.map((guide): Item => ({
    key: `guide ${guide.id}`,
    group: 'Guides',
    title: guide.title,
    kind: guide.kind,
    note: versionWords(guide),
    guide,
    changes: guide.changes,
    of: 'guide',
    start: [],
  })),
  ...(difference.settings.length > 0
    ? [
        {
          key: 'settings',
          group: 'Réglages',
          title: 'Réglages du déploiement',
          note: counted('changes', difference.settings.length),
          kind: 'changed' as const,
          changes: difference.settings,
          of: 'deployment' as const,
          start: [],
        },
      ]
    : []),
  ...(difference.diagnostic
    ? [entryItem(difference.diagnostic, 'Faire le point', 'Questions', 'diagnostic', [])]
    : []),
  ...difference.exercises.map((exercise): Item => {
    const found = after.exercises[exercise.id] ?? before?.contents.exercises[exercise.id]
    const title = found === undefined ? undefined : sentenceOf(found.title)
    return entryItem(exercise, title ?? exercise.id, 'Exercice', 'exercise', [])
  }),
  ...difference.places.map((place): Item => {
    const found = after.front.places[place.id] ?? before?.contents.front.places[place.id]
    return entryItem(place, found?.name ?? place.id, 'Lieu', 'places', ['places', place.id])
  }),
  ...registryKinds.flatMap((kind) =>
    difference.registry[kind].map((entry): Item => {
      const found =
        after.front.registry[kind][entry.id] ?? before?.contents.front.registry[kind][entry.id]
      const name = memberOf(found, 'name') ?? memberOf(found, 'term')
      const title = (typeof name === 'string' ? name : sentenceOf(name)) ?? entry.id
      return entryItem(entry, title, registryWords[kind], kind, [entry.id])
    }),
  ),
]

const entryItem = (
  { id, kind, changes }: EntryDifference,
  title: string,
  word: string,
  of: DocumentKind,
  start: readonly string[],
): Item => ({
  key: `${of} ${id}`,
  group: word,
  title,
  note: `${word}, ${kindWords[kind]}`,
  kind,
  changes,
  of,
  start,
})

const versionWords = ({ kind, before, after, changes }: GuideDifference) => {
  if (kind === 'added') return `nouveau, version ${after}`
  if (kind === 'removed') return `retiré, version ${before}`
  const versions =
    before === after ? `version ${after}, la même` : `version ${before} vers ${after}`
  return `${versions}, ${counted('changes', changes.length)}`
}
