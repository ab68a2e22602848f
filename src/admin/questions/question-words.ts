/** What a question is about, and for how long it has waited. */
import { blockingLabel, type QuestionGroup } from '#contract/question.ts'
import type { Referents } from '#contract/referent.ts'
import type { Names } from '../app/names.ts'

type About = Pick<QuestionGroup, 'partner' | 'guide' | 'step' | 'blocking'>

/** « Chômage, étape « Les papiers » : Papier refusé ». `stepTitle` undefined: the release does not know the step. */
export function aboutOf(
  { guide, step, blocking }: About,
  names: Pick<Names, 'guide'>,
  stepTitle: string | undefined,
): string {
  const where =
    step === null
      ? names.guide(guide)
      : `${names.guide(guide)}, étape «\u00a0${stepTitle ?? step}\u00a0»`
  return `${where} : ${blockingLabel(blocking)}`
}

const dayMs = 86_400_000

/** Whole working days after `day`, up to and with `today`. Both `YYYY-MM-DD`. Public holidays count: they are not known. */
export function workingDaysSince(day: string, today: string): number {
  let count = 0
  for (let ms = Date.parse(day) + dayMs; ms <= Date.parse(today); ms += dayMs) {
    const weekday = new Date(ms).getUTCDay()
    if (weekday !== 0 && weekday !== 6) count += 1
  }
  return count
}

/** Where no card says one. */
const usualDelayDays = 5

/** The working days that the quickest referent of a guide asks for. */
export function delayOf(
  { partner, guide }: Pick<About, 'guide' | 'partner'>,
  referents: Referents,
): number {
  const delays = Object.values(referents)
    .filter((card) => card.partner === partner)
    .filter(({ procedures }) => procedures.length === 0 || procedures.includes(guide))
    .flatMap(({ delayDays }) => delayDays ?? [])
  return delays.length === 0 ? usualDelayDays : Math.min(...delays)
}

export interface Waiting {
  readonly days: number
  readonly delay: number
  readonly isLate: boolean
}

/** Of the oldest question of a group. */
export function waitingOf(group: QuestionGroup, referents: Referents, today: string): Waiting {
  const oldest = group.questions[0]?.day ?? today
  const days = workingDaysSince(oldest, today)
  const delay = delayOf(group, referents)
  return { days, delay, isLate: days > delay }
}
