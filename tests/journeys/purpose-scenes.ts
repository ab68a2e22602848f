/** What a person meets of workshops, roles and who waits: the invitation, the exercise, the wait, the welcome and its sheets. */
import type { Content } from '#contract/release.ts'
import type { WorkshopLead } from '#contract/workshop.ts'
import type { Scene } from './stage/scene.ts'

const surroundings = { seasons: {}, online: true, place: {} }
const joined = { workshop: '1'.repeat(32), follower: '2'.repeat(32) }

/** Of a guide that begins by a question, led where it begins. */
function leadOf({ guides }: Content): WorkshopLead {
  const guide = Object.values(guides).find(({ start, steps }) => steps[start]?.kind === 'choice')
  if (!guide) throw new Error('no guide begins by a question')
  const { id, start } = guide
  return {
    workshop: joined.workshop,
    guide: id,
    turn: 1,
    pace: 'led',
    step: start,
    log: {},
  }
}

const attract = { moment: 'attract' } as const
const home = { moment: 'active', view: { at: 'home' } } as const

export function purposeScenes(content: Content): readonly Scene[] {
  const lead = leadOf(content)
  const start = content.guides[lead.guide]?.steps[lead.step]
  const [first] = start?.kind === 'choice' ? start.options : []
  const answered = start?.kind === 'choice' && start.many ? [first?.value ?? ''] : first?.value
  const walk = {
    guide: lead.guide,
    surroundings,
    log: answered === undefined ? {} : { [lead.step]: answered },
  }
  const inGuide = { moment: 'active', view: { at: 'guide' }, walk } as const
  const following = { lead, joined, isPractice: true }
  const seats = (content.front.places[content.front.deployment.defaultPlace]?.terminals ?? []).map(
    ({ id }) => ({ seat: id, isFree: true }),
  )
  const busy = seats.map(({ seat }) => ({ seat, isFree: false }))
  return [
    { ...attract, name: 'workshop, invitation', purpose: { lead } },
    { ...home, name: 'workshop, asked', purpose: { lead } },
    {
      moment: 'active',
      view: { at: 'workshop' },
      name: 'workshop, joining',
      purpose: { lead },
    },
    { ...inGuide, name: 'workshop, waiting', purpose: following },
    { ...inGuide, name: 'workshop, cut', purpose: { ...following, isCut: true } },
    { ...home, name: 'fair use, banner', fairUse: { minutes: 10, news: undefined } },
    { ...inGuide, name: 'fair use, given', fairUse: { minutes: undefined, news: 'given' } },
    {
      ...inGuide,
      view: { at: 'fair-use' },
      name: 'fair use, what to do',
      help: { call: undefined, isSign: false },
      fairUse: { minutes: 2, news: undefined },
    },
    { ...attract, name: 'idle, workshop', purpose: { role: 'workshop' } },
    { ...attract, name: 'idle, demonstration', purpose: { role: 'demonstration' } },
    { ...attract, name: 'welcome', purpose: { role: 'welcome', seats } },
    { ...home, name: 'welcome, busy', purpose: { role: 'welcome', seats: busy } },
    { ...home, name: 'welcome, unknown', purpose: { role: 'welcome' } },
    ...content.front.cards.map(({ id }): Scene => ({
      moment: 'active',
      view: { at: 'introduction', guide: id },
      name: `welcome, ${id}`,
      purpose: { role: 'welcome', seats },
    })),
  ]
}
