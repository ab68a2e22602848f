import { needsOf } from '#contract/needs-of.ts'
import type { Finding } from '#contract/finding.ts'
import { referencesIn } from '../markup.ts'
import { type Check, type Examined, error } from './examine.ts'

type Kind = 'docs' | 'sites' | 'offices' | 'partners' | 'glossary'

interface Mention {
  readonly kind: Kind
  readonly id: string
  readonly at: Finding['at']
}

const kindNames: Readonly<Record<Kind, string>> = {
  docs: 'le document',
  sites: 'le site',
  offices: 'le guichet',
  partners: 'le partenaire',
  glossary: 'le mot du glossaire',
}

const eachOf = (kind: Kind, ids: readonly string[], at: Finding['at']): readonly Mention[] =>
  ids.map((id, index) => ({ kind, id, at: [...at, index] }))

function mentionsOf({ guide, texts }: Examined): readonly Mention[] {
  const ofSteps = Object.entries(guide.steps).flatMap(([id, step]): readonly Mention[] => {
    const at = ['steps', id]
    if (step.kind === 'external') return [{ kind: 'sites', id: step.site, at: [...at, 'site'] }]
    if (step.kind === 'result') return eachOf('offices', step.offices, [...at, 'offices'])
    if (step.kind !== 'checklist') return []
    return step.docs.map(({ doc }, index) => ({
      kind: 'docs',
      id: doc,
      at: [...at, 'docs', index, 'doc'],
    }))
  })
  const ofTexts = texts.flatMap(({ text, at }) =>
    Object.entries(text).flatMap(([register, words]) =>
      Object.entries(words ?? {}).flatMap(([lang, value]) =>
        referencesIn(value).flatMap(({ kind, id }): readonly Mention[] =>
          kind === 'fact'
            ? []
            : [{ kind: kind === 'doc' ? 'docs' : 'glossary', id, at: [...at, register, lang] }],
        ),
      ),
    ),
  )
  const ofFacts = Object.entries(guide.facts).flatMap(([id, { partner }]): readonly Mention[] =>
    partner === undefined ? [] : [{ kind: 'partners', id: partner, at: ['facts', id, 'partner'] }],
  )
  return [
    ...eachOf('partners', guide.meta.partners, ['meta', 'partners']),
    ...ofFacts,
    ...ofSteps,
    ...ofTexts,
  ]
}

const plainHttps = /^https:\/\/[a-z0-9.-]+(?::\d+)?$/

/** L01: what the guide names exists, its topic is one of the home screen, and its sites are opened over https. */
export const checkMentions: Check = (examined) => {
  const { guide, world } = examined
  const mentions = mentionsOf(examined)
  const unknown = mentions
    .filter(({ kind, id }) => !(id in world.registry[kind]))
    .map(({ kind, id, at }) =>
      error(
        'L01',
        at,
        `${kindNames[kind]} « ${id} » n'existe pas : ajoutez-le à registry/${kind}.yaml ou corrigez son nom`,
      ),
    )
  const unsafe = mentions.flatMap(({ kind, id, at }) =>
    kind === 'sites' && world.registry.sites[id]?.origins.some((origin) => !plainHttps.test(origin))
      ? [
          error(
            'L01',
            at,
            `une adresse du site « ${id} » n'est pas en https:// : corrigez registry/sites.yaml`,
          ),
        ]
      : [],
  )
  const hasTopic = needsOf(world.deployment).some(({ topic }) => topic === guide.meta.topic)
  return [
    ...(hasTopic
      ? []
      : [
          error(
            'L01',
            ['meta', 'topic'],
            `le besoin « ${guide.meta.topic} » n'est pas sur l'écran d'accueil : choisissez-en un de deployment.yaml`,
          ),
        ]),
    ...unknown,
    ...unsafe,
  ]
}
