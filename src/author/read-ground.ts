/** What every guide of a deployment stands on: its places, its registry, what is for aidants, what is signed and kept. */
import type { Place } from '#contract/deployment.ts'
import type { Diagnostic } from '#contract/diagnostic.ts'
import type { PlacedFinding } from '#contract/finding.ts'
import type { Practice } from '#contract/practice.ts'
import type { Registry } from '#contract/registry.ts'
import type { Signoffs } from '#contract/signoff.ts'
import { type SignoffIndex, signedAssistance, signedBeside } from './apply-signoffs.ts'
import { type Sources, isThere } from './file-tree.ts'
import { type LanguagePack, readLanguages } from './languages/read-languages.ts'
import { type Assistance, readAssistance } from './read-assistance.ts'
import { type Beside, readBeside } from './read-beside.ts'
import { type ReadDocument, type ReadText, readDocument } from './read-document.ts'
import { type Memory, readMemory } from './read-memory.ts'
import { readRegistry } from './read-registry.ts'
import type { ReadingSteps } from './reading-steps.ts'
import type { YamlFile } from './yaml-file.ts'

export interface Ground {
  readonly places: ReadDocument<Readonly<Record<string, Place>>>
  /** The person of exercises; a deployment may have none. */
  readonly practice: ReadDocument<Practice> | undefined
  readonly registry: Registry
  readonly registrySources: Readonly<Record<string, readonly YamlFile[]>>
  readonly assistance: Assistance
  /** « Faire le point »; a deployment may have none. */
  readonly diagnostic: ReadDocument<Diagnostic> | undefined
  /** That speakers bring, beside those that the texts themselves are written in. */
  readonly languages: readonly LanguagePack[]
  /** What partners signed, of every folder. The dates of `registry`, `assistance` and `beside` take it in; those of guides when they are compiled. */
  readonly signoffFiles: readonly ReadDocument<Signoffs>[]
  readonly signoffs: SignoffIndex
  readonly beside: Beside
  readonly memory: Memory
}

interface ReadGround {
  /** Absent when any of it cannot be read. */
  readonly ground?: Ground
  readonly findings: readonly PlacedFinding[]
}

/** Reads it of `folders`, in order; `folder` is the deployment's own. */
export function readGround(
  sources: Sources,
  folders: readonly string[],
  folder: string,
  steps: ReadingSteps,
): ReadGround {
  const findings: PlacedFinding[] = []
  const read = <T>(path: string, readText: ReadText<T>): ReadDocument<T> | undefined => {
    const document = readDocument(sources, path, readText)
    if (document.ok) return document.value
    findings.push(...document.fault)
    return undefined
  }
  const readNearest = <T>(name: string, readText: ReadText<T>) => {
    const path = folders.map((each) => `${each}/${name}`).findLast((one) => isThere(sources, one))
    return path === undefined ? undefined : read(path, readText)
  }

  const places = read(`${folder}/places.yaml`, steps.places)
  const practice = readNearest('practice.yaml', steps.practice)
  const registry = readRegistry(sources, folders, steps.registry)
  findings.push(...registry.findings)
  const assistance = readAssistance(sources, folders, folder, steps.assistance)
  findings.push(...assistance.findings)
  const diagnostic = readNearest('diagnostic.yaml', steps.diagnostic)
  const languages = readLanguages(sources, folders, steps.languages)
  findings.push(...languages.findings)
  const signoffFiles = folders
    .map((each) => `${each}/signoffs.yaml`)
    .filter((path) => isThere(sources, path))
    .flatMap((path) => read(path, steps.signoffs) ?? [])
  const beside = readBeside(sources, folders, folder, steps.beside)
  findings.push(...beside.findings)
  const memory = readMemory(sources, folders, steps.memory)
  findings.push(...memory.findings)

  if (places === undefined || findings.length > 0) return { findings }
  const signoffs = steps.indexSignoffs(folder, ...signoffFiles)
  return {
    findings,
    ground: {
      places: { source: places.source, value: places.value.places },
      practice,
      registry: {
        ...registry.registry,
        offices: steps.signedOffices(folder, registry.registry.offices, signoffs),
        sites: steps.signedSites(folder, registry.registry.sites, signoffs),
      },
      registrySources: registry.sources,
      assistance: signedAssistance(assistance.assistance, signoffs),
      diagnostic,
      languages: languages.languages,
      signoffFiles,
      signoffs,
      beside: signedBeside(beside.beside, signoffs),
      memory: memory.memory,
    },
  }
}
