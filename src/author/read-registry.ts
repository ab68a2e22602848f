/** Papers, sites, counters, partners and hard words of a deployment, over those that deployments share. */
import * as v from 'valibot'
import type { PlacedFinding } from '#contract/finding.ts'
import { type Registry, registryKinds, registrySchema } from '#contract/registry.ts'
import { type Sources, isThere } from './file-tree.ts'
import { documentKinds } from './json-schemas.ts'
import { readDocument } from './read-document.ts'
import type { YamlFile } from './yaml-file.ts'

export interface ReadRegistry {
  readonly registry: Registry
  /** The files each kind was read from; the deployment's own last. */
  readonly sources: Readonly<Record<string, readonly YamlFile[]>>
  readonly findings: readonly PlacedFinding[]
}

/** Reads `registry/<kind>.yaml` of each folder, in order: an entry of a later folder replaces the earlier one. */
export const readRegistry = (sources: Sources, folders: readonly string[]): ReadRegistry => {
  const findings: PlacedFinding[] = []
  const readFrom: Record<string, YamlFile[]> = {}
  const entries: Record<string, Record<string, unknown>> = {}
  for (const kind of registryKinds) {
    const paths = folders.map((folder) => `${folder}/registry/${kind}.yaml`)
    for (const path of paths.filter((one) => isThere(sources, one))) {
      const read = readDocument<v.GenericSchema<unknown, Record<string, unknown>>>(
        sources,
        path,
        documentKinds[kind],
      )
      if (!read.ok) {
        findings.push(...read.fault)
        continue
      }
      readFrom[kind] = [...(readFrom[kind] ?? []), read.value.source]
      entries[kind] = { ...entries[kind], ...read.value.value }
    }
  }
  return { registry: v.parse(registrySchema, entries), sources: readFrom, findings }
}
