/** How a follower comes to where the aidant leads: by what they have answered themselves wherever it goes that way. */
import { keepLog, resolve } from '#guide/resolve.ts'
import type { Guide } from '#contract/guide.ts'
import type { Log, Outcome, Surroundings } from '#contract/walk.ts'
import type { WorkshopLead } from '#contract/workshop.ts'
import type { SessionEvent, Walk } from '#session/session-words.ts'

type Lead = Pick<WorkshopLead, 'log' | 'step'>

/** The way to the led step, its own outcome left out; `undefined` when this release of the guide does not lead there. */
function wayTo(guide: Guide, surroundings: Surroundings, log: Log, step: string): Log | undefined {
  const { path, log: kept } = resolve(guide, surroundings, log)
  const at = path.indexOf(step)
  return at < 0 ? undefined : keepLog(kept, path.slice(0, at))
}

/**
 * What takes a walk to the led step, as touches would: back to where the ways part, then on. Nothing when it is there
 * already, or when this release of the guide does not lead there.
 */
export function touchesTo(walk: Walk, { log, step }: Lead): readonly SessionEvent[] {
  const { guide, surroundings } = walk
  const own = { ...walk.remembered, ...walk.log }
  const target =
    wayTo(guide, surroundings, { ...log, ...own }, step) ?? wayTo(guide, surroundings, log, step)
  if (!target) return []
  const here = resolve(guide, surroundings, walk.log)
  if (here.step === step) return []
  const { path } = resolve(guide, surroundings, target)
  const isSame = (id: string) => JSON.stringify(here.log[id]) === JSON.stringify(target[id])
  const parting = path.find((id, at) => here.path[at] !== id || id === step || !isSame(id)) ?? step
  const back: SessionEvent[] =
    here.step !== parting && here.path.includes(parting)
      ? [{ type: 'aidant.wentTo', step: parting }]
      : []
  const ahead = path.slice(path.indexOf(parting)).flatMap((id): SessionEvent[] => {
    const outcome: Outcome | undefined = id === step ? undefined : target[id]
    return outcome === undefined ? [] : [{ type: 'person.answered', step: id, outcome }]
  })
  return [...back, ...ahead]
}

/** Whether a follower has done the led step, and waits for the others. */
export function isAhead({ guide, surroundings, log }: Walk, step: string): boolean {
  const { path } = resolve(guide, surroundings, log)
  const at = path.indexOf(step)
  return at >= 0 && at < path.length - 1
}
