/** What a person's answers change. A guide is walked by its compiled machine; nothing of it outlives the session. */
import { answerStep } from '#guide/answer.ts'
import { keepLog, resolve } from '#guide/resolve.ts'
import { pushView } from './trail.ts'
import type { SessionContext, SessionEvent } from './session-words.ts'

type Event<Type extends SessionEvent['type']> = Extract<SessionEvent, { type: Type }>
type Change = Partial<SessionContext>

/** Begins a guide. The guide object and its surroundings are fixed: no update can move a step under a person. */
export function beginWalk(context: SessionContext, event: Event<'person.began'>): Change {
  const { guide, surroundings } = event
  return {
    walk: { guide, surroundings, log: {}, remembered: {}, ticked: {}, opened: [] },
    ...pushView(context, { at: 'guide' }),
  }
}

/** Records an outcome; one for a step that is no longer current changes nothing (a double touch, a late render). */
export function answerWalk(context: SessionContext, event: Event<'person.answered'>): Change {
  const { walk } = context
  if (!walk) return {}
  const log = answerStep(walk.guide, walk.surroundings, walk.log, event.step, event.outcome)
  if (log === walk.log) return {}
  const remembered = { ...walk.remembered, [event.step]: event.outcome }
  return { walk: { ...walk, log, remembered }, ...pushView(context, { at: 'guide' }) }
}

export function tickWalk(context: SessionContext, event: Event<'person.ticked'>): Change {
  const { walk } = context
  if (!walk) return {}
  return { walk: { ...walk, ticked: { ...walk.ticked, [event.step]: event.docs } } }
}

/** Remembers that the site of a step was opened, and comes back beside it. */
export function visitSite(context: SessionContext, event: Event<'person.openedSite'>): Change {
  const { walk } = context
  if (!walk) return {}
  const opened = walk.opened.includes(event.step) ? walk.opened : [...walk.opened, event.step]
  return { walk: { ...walk, opened }, ...pushView(context, { at: 'guide' }) }
}

/** Back to a step already walked: what was answered from it on is shown again, never obeyed. */
export function returnTo(context: SessionContext, { step }: Event<'aidant.wentTo'>): Change {
  const { walk } = context
  if (!walk) return {}
  const { path, log } = resolve(walk.guide, walk.surroundings, walk.log)
  const at = path.indexOf(step)
  if (at < 0) return {}
  const remembered = { ...walk.remembered, ...log }
  return {
    walk: { ...walk, log: keepLog(log, path.slice(0, at)), remembered },
    ...pushView(context, { at: 'guide' }),
  }
}
