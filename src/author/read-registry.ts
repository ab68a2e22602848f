/** Papers, sites, counters, partners and hard words of a deployment, over those that deployments share. */
import type * as v from 'valibot'
import type { PlacedFinding } from '#contract/finding.ts'
import type { Registry } from '#contract/registry.ts'
import { type Sources, isThere } from './file-tree.ts'
import { documentKinds } from './json-schemas.ts'
import { type ReadDocument, type ReadText, readDocument, textReader } from './read-document.ts'
import type { Remember, Step } from './remember.ts'
import type { YamlFile } from './yaml-file.ts'

export interface ReadRegistry {
  readonly registry: Registry
  /** The files each kind was read from; the deployment's own last. */
  readonly sources: Readonly<Record<string, readonly YamlFile[]>>
  readonly findings: readonly PlacedFinding[]
}

type Entries<T> = Readonly<Record<string, T>>

interface KindSteps<T> {
  readonly read: ReadText<Entries<T>>
  /** An entry of a later document replaces the earlier one of the same name. */
  readonly merge: Step<ReadDocument<Entries<T>>[], Record<string, T>>
}

export type RegistrySteps = { readonly [Kind in keyof Registry]: KindSteps<Registry[Kind][string]> }

export const registrySteps = (remember: Remember): RegistrySteps => {
  const stepsOf = <T>(
    schema: v.GenericSchema<unknown, Record<string, T>>,
    definitions: Readonly<Record<string, v.GenericSchema>>,
  ): KindSteps<T> => ({
    read: remember(textReader({ schema, definitions })),
    merge: remember((_kind, ...documents) =>
      Object.assign({}, ...documents.map(({ value }) => value)),
    ),
  })
  const { docs, sites, offices, partners, glossary } = documentKinds
  return {
    docs: stepsOf(docs.schema, docs.definitions),
    sites: stepsOf(sites.schema, sites.definitions),
    offices: stepsOf(offices.schema, offices.definitions),
    partners: stepsOf(partners.schema, partners.definitions),
    glossary: stepsOf(glossary.schema, glossary.definitions),
  }
}

/** Reads `registry/<kind>.yaml` of each folder, in order. */
export const readRegistry = (
  sources: Sources,
  folders: readonly string[],
  steps: RegistrySteps,
): ReadRegistry => {
  const findings: PlacedFinding[] = []
  const readFrom: Record<string, readonly YamlFile[]> = {}
  const entriesOf = <T>(kind: string, { read, merge }: KindSteps<T>): Record<string, T> => {
    const documents = folders
      .map((folder) => `${folder}/registry/${kind}.yaml`)
      .filter((path) => isThere(sources, path))
      .flatMap((path) => {
        const document = readDocument(sources, path, read)
        if (document.ok) return [document.value]
        findings.push(...document.fault)
        return []
      })
    if (documents.length > 0) readFrom[kind] = documents.map(({ source }) => source)
    return merge(kind, ...documents)
  }
  const registry = {
    docs: entriesOf('docs', steps.docs),
    sites: entriesOf('sites', steps.sites),
    offices: entriesOf('offices', steps.offices),
    partners: entriesOf('partners', steps.partners),
    glossary: entriesOf('glossary', steps.glossary),
  }
  return { registry, sources: readFrom, findings }
}
