/** The ways of a guide as boxes and labelled arrows. */
import type { Guide } from '#contract/guide.ts'
import type { Route, Step } from '#contract/step.ts'
import { describeCondition } from './describe-condition.ts'

export interface Box {
  readonly id: string
  readonly kind: Step['kind']
  readonly title: string
  /** What brings a person back to this same step: « Pas fini ». */
  readonly again: readonly string[]
}

export interface Arrow {
  readonly from: string
  readonly to: string
  /** Empty when there is no other way. */
  readonly label: string
}

export interface Graph {
  readonly start: string
  readonly boxes: readonly Box[]
  /** Each joins two different boxes. */
  readonly arrows: readonly Arrow[]
}

/** Arrows between the same two boxes are one, with both labels: a reader follows lines, not rules. */
export const graphOfGuide = (guide: Guide): Graph => ({
  start: guide.start,
  boxes: Object.entries(guide.steps).map(([id, step]) => ({
    id,
    kind: step.kind,
    title: step.kind === 'gate' ? '' : (step.title.std['fr'] ?? id),
    again: waysOut(step).flatMap(({ to, label }) => (to === id ? label : [])),
  })),
  arrows: Object.entries(guide.steps).flatMap(([from, step]) => {
    const labels = new Map<string, string[]>()
    for (const { to, label } of waysOut(step)) {
      if (to !== from && Object.hasOwn(guide.steps, to))
        labels.set(to, [...(labels.get(to) ?? []), label])
    }
    return [...labels].map(([to, all]) => ({ from, to, label: [...new Set(all)].join(' / ') }))
  }),
})

type Way = Omit<Arrow, 'from'>

const waysOut = (step: Step): Way[] => {
  if (step.kind === 'result') return []
  if (step.kind === 'checklist') {
    return [...routed(step.next, 'tout est là'), { to: step.ifMissing, label: 'il en manque' }]
  }
  if (step.kind !== 'external') return routed(step.next, '')
  return [
    ...step.resume.map(({ label, outcome, to }) => ({ to, label: label.std['fr'] ?? outcome })),
    { to: step.offline.to, label: 'sans réseau' },
  ]
}

const routed = (routes: readonly Route[], alone: string): Way[] =>
  routes.map(({ when, to }) => ({
    to,
    label: when ? describeCondition(when) : routes.length > 1 ? 'sinon' : alone,
  }))
