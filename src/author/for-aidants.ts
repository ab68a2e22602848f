/** What of a guide the public gets, and what aidants get beside it. */
import type { AidantLayer } from '#contract/aidant.ts'
import type { Guide } from '#contract/guide.ts'
import type { Step } from '#contract/step.ts'

/** Neither notes nor the words of a step for aidants: such a step is passed without a screen (check H01). */
export const publicGuide = (guide: Guide): Guide => ({
  ...guide,
  steps: Object.fromEntries(
    Object.entries(guide.steps).map(([id, step]) => [id, publicStep(step)]),
  ),
})

function publicStep(step: Step): Step {
  if (step.kind === 'gate') return step
  return step.visibility === 'helper' && 'next' in step
    ? { kind: 'gate', next: step.next }
    : { ...step, helper: [] }
}

/** Notes and steps for aidants, by guide; a guide without any is not named. */
export function aidantParts(guides: readonly Guide[]): Pick<AidantLayer, 'notes' | 'steps'> {
  const notes: AidantLayer['notes'] = {}
  const steps: AidantLayer['steps'] = {}
  for (const guide of guides) {
    const screens = Object.entries(guide.steps).flatMap(([id, step]) =>
      step.kind === 'gate' ? [] : [{ id, step }],
    )
    const noted = screens.filter(({ step }) => step.helper.length > 0)
    if (noted.length > 0)
      notes[guide.id] = Object.fromEntries(noted.map(({ id, step }) => [id, step.helper]))
    const hidden = screens.filter(({ step }) => step.visibility === 'helper')
    if (hidden.length > 0)
      steps[guide.id] = Object.fromEntries(
        hidden.map(({ id, step: { title, body } }) => [
          id,
          body === undefined ? { title } : { title, body },
        ]),
      )
  }
  return { notes, steps }
}
