import type { Borrowed } from '../borrow-deployment.ts'

/** One thing wrong in a good deployment, and where it must be found. */
export interface Defect {
  readonly code: string
  readonly level: 'error' | 'warning'
  readonly name: string
  readonly file: string
  readonly plant: (borrowed: Borrowed) => void
  /** Part of the line that the finding must point at; anywhere in the file when absent. */
  readonly line?: string
}

export const guideFile = 'guides/bourse.guide.yaml'

/** Replaces, in the guide, a text that is there once. */
export const inGuide =
  (from: string, to: string): Defect['plant'] =>
  ({ edit }) =>
    edit(guideFile, from, to)

/** Adds steps to the guide, before `envoyee`; `papiers` is then come to through `through`, when given. */
export const withSteps =
  (steps: string, through?: string): Defect['plant'] =>
  ({ edit }) => {
    edit(guideFile, '  envoyee:\n    kind: result', `${steps}  envoyee:\n    kind: result`)
    if (through === undefined) return
    edit(guideFile, '      - to: papiers\n  papiers:', `      - to: ${through}\n  papiers:`)
  }

/** A Text, as YAML on one line. */
export const say = (french: string) =>
  `{ std: { fr: "${french}", en: 'Something' }, easy: { fr: "${french}", en: 'Something' } }`

/** A step of kind info, as YAML. */
export const infoStep = (id: string, title: string, to: string) =>
  `  ${id}:\n    kind: info\n    title: ${say(title)}\n    next: [{ to: ${to} }]\n`
