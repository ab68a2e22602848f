/** Findings put at their line. */
import type { Finding, PlacedFinding } from '#contract/finding.ts'
import type { DocumentPath, Spot, YamlFile } from './yaml-file.ts'

/** An error at a spot of a file; the file's first character when nothing closer is known. */
export const errorIn = (
  file: string,
  code: string,
  message: string,
  { line, column }: Spot = { line: 1, column: 1 },
  at: Finding['at'] = [],
): PlacedFinding => ({ code, level: 'error', at, message, file, line, column })

/** An error about what stands at a path of a document (`['places', 'kone']`), at its line. */
export const errorAt = (
  { file, locate }: YamlFile,
  at: DocumentPath,
  code: string,
  message: string,
): PlacedFinding => errorIn(file, code, message, locate(at), at)

/** The same, that does not stop a publication. */
export const warningAt = (
  source: YamlFile,
  at: DocumentPath,
  code: string,
  message: string,
): PlacedFinding => ({ ...errorAt(source, at, code, message), level: 'warning' })

/** A warning about a file as a whole. */
export const warningIn = (file: string, code: string, message: string): PlacedFinding => ({
  code,
  level: 'warning',
  at: [],
  message,
  file,
  line: 1,
  column: 1,
})

/** A finding of a checked document, at the line its path leads to. */
export const placeFinding = (finding: Finding, { file, locate }: YamlFile): PlacedFinding =>
  Object.assign({ file }, finding, locate(finding.at))
