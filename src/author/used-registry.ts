/** What of the registry a release needs: the rest stays at home. */
import type { Deployment, Place } from '#contract/deployment.ts'
import type { Diagnostic } from '#contract/diagnostic.ts'
import type { Guide } from '#contract/guide.ts'
import { type Registry, registryKinds } from '#contract/registry.ts'

type Kind = (typeof registryKinds)[number]
type Wanted = Readonly<Record<Kind, Set<string>>>

/**
 * The entries that these guides, places, this deployment and its diagnostic lead to: named by a step, or cited in a text as
 * `[[doc:id]]` or `[[term:id]]`, directly or through another entry.
 */
export const usedRegistry = (
  registry: Registry,
  guides: readonly Guide[],
  deployment: Deployment,
  places: Readonly<Record<string, Place>>,
  diagnostic?: Diagnostic,
): Registry => {
  const wanted: Wanted = {
    docs: new Set(),
    sites: new Set(),
    offices: new Set(),
    partners: new Set(),
    glossary: new Set(),
  }
  for (const guide of guides) want(wanted, guide)
  if (deployment.helpOffice !== undefined) wanted.offices.add(deployment.helpOffice)
  for (const { ways } of diagnostic?.causes ?? [])
    for (const way of ways) if (way.kind === 'office') wanted.offices.add(way.office)
  wantCited(wanted, [guides, deployment, places])

  // An entry may cite another one: until nothing new is wanted.
  let count = -1
  while (count !== countOf(wanted)) {
    count = countOf(wanted)
    const kept = keep(registry, wanted)
    wantCited(wanted, kept)
    for (const { partner } of [...Object.values(kept.sites), ...Object.values(kept.offices)]) {
      if (partner !== undefined) wanted.partners.add(partner)
    }
  }
  return keep(registry, wanted)
}

const want = (wanted: Wanted, guide: Guide): void => {
  guide.meta.partners.forEach((id) => wanted.partners.add(id))
  for (const { partner } of Object.values(guide.facts)) {
    if (partner !== undefined) wanted.partners.add(partner)
  }
  for (const step of Object.values(guide.steps)) {
    if (step.kind === 'checklist') step.docs.forEach(({ doc }) => wanted.docs.add(doc))
    if (step.kind === 'external') wanted.sites.add(step.site)
    if (step.kind === 'result') step.offices.forEach((id) => wanted.offices.add(id))
  }
}

/** Every text of `content`, however deep. Ids hold no character that JSON would escape. */
const wantCited = (wanted: Wanted, content: unknown): void => {
  for (const [, kind, id] of JSON.stringify(content).matchAll(/\[\[(doc|term):([a-z0-9-]+)\]\]/g)) {
    if (id !== undefined) wanted[kind === 'doc' ? 'docs' : 'glossary'].add(id)
  }
}

const countOf = (wanted: Wanted) =>
  registryKinds.reduce((count, kind) => count + wanted[kind].size, 0)

const keep = (registry: Registry, wanted: Wanted): Registry => ({
  docs: pick(registry.docs, wanted.docs),
  sites: pick(registry.sites, wanted.sites),
  offices: pick(registry.offices, wanted.offices),
  partners: pick(registry.partners, wanted.partners),
  glossary: pick(registry.glossary, wanted.glossary),
})

const pick = <T>(entries: Readonly<Record<string, T>>, ids: ReadonlySet<string>) =>
  Object.fromEntries(Object.entries(entries).filter(([id]) => ids.has(id)))
