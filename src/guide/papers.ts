import type { Guide } from '#contract/guide.ts'
import type { Checklist, Paper } from '#contract/step.ts'
import type { Log, Surroundings } from '#contract/walk.ts'
import { optionOrder, type View, weigh } from './evaluate.ts'
import { answersOn, type Position, resolve } from './resolve.ts'

export interface AskedPaper {
  /** Id in the registry of documents. */
  readonly doc: string
  /** Without it the procedure cannot be finished. */
  readonly required: boolean
  /** It depends on an answer not given yet. */
  readonly isConditional: boolean
}

/** One row per document: required as soon as one step requires it, sure as soon as one step is sure. */
function mergeRows(rows: readonly AskedPaper[]): readonly AskedPaper[] {
  const merged = new Map<string, AskedPaper>()
  for (const row of rows) {
    const met = merged.get(row.doc) ?? row
    merged.set(row.doc, {
      doc: row.doc,
      required: met.required || row.required,
      isConditional: met.isConditional && row.isConditional,
    })
  }
  return [...merged.values()]
}

function rowsOf({ docs }: Checklist, view: View): readonly AskedPaper[] {
  const ask = ({ doc, required, when }: Paper): readonly AskedPaper[] => {
    const truth = when === undefined ? true : weigh(when, view)
    return truth === false ? [] : [{ doc, required, isConditional: truth === undefined }]
  }
  return docs.flatMap(ask)
}

const checklistsOf = (guide: Guide, ids: readonly string[]) =>
  ids.flatMap((id) => {
    const step = guide.steps[id]
    return step?.kind === 'checklist' ? [{ id, step }] : []
  })

function rowsAlong(
  guide: Guide,
  surroundings: Surroundings,
  { path, log }: Position,
  ids: readonly string[],
): readonly AskedPaper[] {
  const order = optionOrder(guide)
  return mergeRows(
    checklistsOf(guide, ids).flatMap(({ id, step }) => {
      const walked = path.slice(0, path.indexOf(id) + 1)
      const answers = answersOn(guide, walked, (passed) => log[passed])
      return rowsOf(step, { answers, surroundings, order })
    }),
  )
}

/** Papers that the checklist `step` asks for, with the answers given before it; none when it is not on the path. */
export function papersAsked(
  guide: Guide,
  surroundings: Surroundings,
  log: Log,
  step: string,
): readonly AskedPaper[] {
  const position = resolve(guide, surroundings, log)
  return position.path.includes(step) ? rowsAlong(guide, surroundings, position, [step]) : []
}

/** Papers of every checklist walked, the current one included, held or not, without repeats. */
export function papersOnPath(
  guide: Guide,
  surroundings: Surroundings,
  log: Log,
): readonly AskedPaper[] {
  const position = resolve(guide, surroundings, log)
  return rowsAlong(guide, surroundings, position, position.path)
}

/** Every paper that some way through the guide asks for. */
export const allPapers = (guide: Guide): readonly AskedPaper[] =>
  mergeRows(
    checklistsOf(guide, Object.keys(guide.steps)).flatMap(({ step }) =>
      rowsOf(step, { answers: {}, order: {}, isOpen: () => true }),
    ),
  )

/**
 * What to bring: the papers of the path or, when it met no checklist (« la campagne n'est pas ouverte »), those that
 * the answers given do not exclude.
 */
export function papersToBring(
  guide: Guide,
  surroundings: Surroundings,
  log: Log,
): readonly AskedPaper[] {
  const { path, answers } = resolve(guide, surroundings, log)
  if (checklistsOf(guide, path).length > 0) return papersOnPath(guide, surroundings, log)
  const view = {
    answers,
    order: optionOrder(guide),
    isOpen: (answer: string) => !(answer in answers),
  }
  return mergeRows(
    checklistsOf(guide, Object.keys(guide.steps)).flatMap(({ step }) => rowsOf(step, view)),
  )
}
