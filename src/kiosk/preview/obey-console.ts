/** Does what the console asks, with the events a person would have caused. */
import type { PreviewLook, PreviewTell, ReadAsk } from '#contract/preview.ts'
import type { Content } from '#contract/release.ts'
import type { Surroundings } from '#contract/walk.ts'
import { shortestWalk } from '#guide/shortest-walk.ts'
import type { SessionPort } from '../app/session-port.ts'
import type { Store } from '#ui/store/store.ts'
import type { TerminalState } from '../app/terminal-state.ts'
import { refused } from './refuse-ask.ts'
import { showContent, surroundingsHere } from './show-content.ts'
import { walkInto } from './walk-again.ts'

type Refused = Extract<PreviewTell, { readonly tell: 'refused' }>

export function obeyConsole(
  session: SessionPort,
  terminal: Store<TerminalState>,
  first: PreviewLook,
  onContent: (content: Content) => void,
) {
  let look = first
  /** Of the walk on screen, when nothing leads there in those of the look. */
  let imagined: Surroundings | undefined

  const chooseReading = () => {
    const { lang = 'fr', register = 'std' } = look
    session.send({ type: 'person.choseComfort', comfort: { reading: { lang, register } } })
  }
  /** Somebody sits down, reads as the look says, and is at the home screen. */
  const sitDown = () => {
    imagined = undefined
    if (session.read().moment === 'goodbye') session.send({ type: 'person.touched' })
    if (session.read().moment === 'attract') session.send({ type: 'person.touched' })
    chooseReading()
    session.send({ type: 'person.showed' })
    session.send({ type: 'person.wentHome' })
  }

  const show = (content: Content) => {
    const isFirst = terminal.read().content === undefined
    showContent(session, terminal, content, look, imagined)
    onContent(content)
    if (isFirst) sitDown()
  }

  const open = (id: string, step: string | undefined): Refused | undefined => {
    const { content } = terminal.read()
    if (!content) return refused('no-content')
    const guide = content.guides[id]
    if (!guide) return refused('unknown-guide', `guides/${id}`)
    if (step !== undefined && !guide.steps[step]) return refused('unknown-step', `guides/${id}`)
    const here = surroundingsHere(guide, terminal.read())
    const walk =
      step === undefined ? undefined : shortestWalk(guide, here, step, content.front.places)
    if (step !== undefined && !walk) return refused('unreachable-step', `guides/${id}`)
    sitDown()
    session.send({ type: 'person.opened', view: { at: 'introduction', guide: id } })
    if (!walk) return undefined
    imagined = walk.surroundings === here ? undefined : walk.surroundings
    walkInto(session, guide, walk.surroundings, walk.log)
    return undefined
  }

  const lookFrom = (change: PreviewLook) => {
    look = { ...look, ...change }
    imagined = undefined
    const { content } = terminal.read()
    if (content) showContent(session, terminal, content, look)
    chooseReading()
  }

  return {
    obey: (asked: ReadAsk): Refused | undefined => {
      if (asked.ask === 'open') return open(asked.guide, asked.step)
      if (asked.ask === 'content') show(asked.content)
      else if (asked.ask === 'look') lookFrom(asked.look)
      else sitDown()
      return undefined
    },
    isElsewhere: () => imagined !== undefined && session.read().context.walk !== undefined,
    /** Also when the author ends the session and begins another with a finger. */
    chooseReading,
  }
}
