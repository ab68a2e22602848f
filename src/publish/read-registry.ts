/** Papers, sites, counters, partners and hard words of a deployment, over those that deployments share. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import type { PlacedFinding } from '#contract/finding.ts'
import { type Registry, registryKinds, registrySchema } from '#contract/registry.ts'
import { documentKinds } from './json-schemas.ts'
import { readDocument } from './read-file.ts'
import type { YamlFile } from './yaml-file.ts'

export interface ReadRegistry {
  readonly registry: Registry
  /** The files each kind was read from; the deployment's own last. */
  readonly sources: Readonly<Record<string, readonly YamlFile[]>>
  readonly findings: readonly PlacedFinding[]
}

/** Reads `registry/<kind>.yaml` of each folder, in order: an entry of a later folder replaces the earlier one. */
export const readRegistry = (folders: readonly string[]): ReadRegistry => {
  const findings: PlacedFinding[] = []
  const sources: Record<string, YamlFile[]> = {}
  const entries: Record<string, Record<string, unknown>> = {}
  for (const kind of registryKinds) {
    const paths = folders.map((folder) => join(folder, 'registry', `${kind}.yaml`))
    for (const path of paths.filter((one) => existsSync(one))) {
      const read = readDocument<v.GenericSchema<unknown, Record<string, unknown>>>(
        path,
        documentKinds[kind],
      )
      if (!read.ok) {
        findings.push(...read.fault)
        continue
      }
      sources[kind] = [...(sources[kind] ?? []), read.value.source]
      entries[kind] = { ...entries[kind], ...read.value.value }
    }
  }
  return { registry: v.parse(registrySchema, entries), sources, findings }
}
