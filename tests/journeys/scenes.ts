/** Every screen a person can meet: those of the terminal, and those of each guide. */
import { helpCallStates } from '#contract/help-call.ts'
import type { Content } from '#contract/release.ts'
import type { Receipt } from '#contract/receipt.ts'
import type { External, Step } from '#contract/step.ts'
import type { View } from '#session/session-words.ts'
import { concerns } from '#guide/concerns.ts'
import { isUnder, publicCards } from '#kiosk/screens/guide-list.tsx'
import { diagnosticScenes, doorScenes, viewed } from './door-scenes.ts'
import { purposeScenes } from './purpose-scenes.ts'
import { besideScenes, statusOf } from './supervised-scenes.ts'
import { reachedScreens, type Standing } from './reached-screens.ts'
import type { Scene } from './stage/scene.ts'

const proof = [
  'requests',
  'speech',
  'windows',
  'form-fields',
  'sheet',
  'session-storage',
  'local-storage',
  'cookies',
  'databases',
  'terminal',
]

const receiptWhere = (ok: boolean): Receipt => ({
  schema: 'receipt/1',
  because: 'left',
  ok,
  ms: 120,
  traces: proof.map((trace) => ({ trace, ok, ms: 5 })),
})

const enrolment = { terminal: 't-0123456789abcdef', place: 'kone', seat: 'kone-1' }
const enrolmentScenes = (
  [
    ['outside', { standing: { is: 'outside' }, refusal: undefined }],
    ['refused', { standing: { is: 'outside' }, refusal: { code: 'unknown-code' } }],
    ['asking', { standing: { is: 'asking' }, refusal: undefined }],
    ...(['pending', 'accepted', 'revoked'] as const).map(
      (state) =>
        [
          state,
          {
            standing: { is: 'enrolled', enrolment: { ...enrolment, state } },
            refusal: undefined,
          },
        ] as const,
    ),
    ['lost', { standing: { is: 'lost', code: 'cloned' }, refusal: undefined }],
    ['elsewhere', { standing: { is: 'elsewhere' }, refusal: undefined }],
    ['impossible', { standing: { is: 'impossible' }, refusal: undefined }],
  ] as const
).map(([name, fleet]): Scene => ({
  ...viewed({ at: 'enrolment' }),
  name: `enrolment, ${name}`,
  fleet,
}))

/** A call for help, from before it is made to its end. */
export const helpScenes: readonly Scene[] = [
  viewed({ at: 'help' }),
  ...helpCallStates.map((state): Scene => ({
    ...viewed({ at: 'help' }),
    name: `help, ${state}`,
    help: { call: { state, name: state === 'coming' ? 'Anna' : null }, isSign: false },
  })),
  {
    ...viewed({ at: 'help' }),
    name: 'help, sign',
    help: { call: { state: 'calling', name: null }, isSign: true },
  },
]

/** What a deployment offers: its needs, and the guides of each. */
export const needScenes = (content: Content): readonly Scene[] => [
  viewed({ at: 'home' }),
  { name: 'attract', moment: 'attract' },
  viewed({ at: 'all' }),
  ...content.front.deployment.tiles.map(({ topic }): Scene => ({
    ...viewed({ at: 'topic', topic }),
    name: `topic ${topic}`,
  })),
  ...campaignScenes(content),
]

/** The home and the needs as they are one first of March: whatever the sources of the deployment say of its seasons. */
function campaignScenes({ front }: Content): readonly Scene[] {
  const today = '2027-03-01'
  const verified = { lastVerified: '2027-02-20', reviewEvery: 'P60D' }
  const place = {
    ...front.places[front.deployment.defaultPlace]?.attributes,
    place: front.deployment.defaultPlace,
  }
  const windows = [
    // The last day, the last week, a month, one that nobody has verified since, and one that is to open.
    { ...verified, windows: [{ opens: '2027-02-01', closes: today }] },
    { ...verified, windows: [{ opens: '2027-02-01', closes: '2027-03-08' }] },
    { ...verified, windows: [{ opens: '2027-03-01', closes: '2027-03-31' }] },
    {
      lastVerified: '2026-01-01',
      reviewEvery: 'P60D',
      windows: [{ opens: '2027-02-15', closes: '2027-03-15' }],
    },
    { ...verified, windows: [{ opens: '2027-04-15', closes: '2027-05-15' }] },
  ]
  // Of the longest titles, which have most to fit.
  const cards = publicCards(front.cards)
    .filter(({ where }) => concerns(where, place) !== 'elsewhere')
    .toSorted((a, b) => (b.title.std['fr'] ?? '').length - (a.title.std['fr'] ?? '').length)
  const seasons = Object.fromEntries(
    windows.flatMap((season, at) => {
      const card = cards[at]
      return card ? [[card.id, [season]] as const] : []
    }),
  )
  const first = cards.slice(0, windows.length)
  const needs = front.deployment.tiles.filter((need) => first.some(isUnder(need)))
  const views: readonly View[] = [
    { at: 'home' },
    { at: 'all' },
    ...needs.map(({ topic }): View => ({ at: 'topic', topic })),
  ]
  return views.map((view): Scene => ({
    ...viewed(view),
    name: `campaigns, ${view.at === 'topic' ? view.topic : view.at}`,
    campaigns: { today, seasons },
  }))
}

/** Screens that belong to no guide. */
export const terminalScenes = (content: Content): readonly Scene[] => [
  viewed({ at: 'comfort' }),
  ...needScenes(content),
  viewed({ at: 'search' }),
  { ...viewed({ at: 'search' }), name: 'search, found', typed: 'impots' },
  { ...viewed({ at: 'search' }), name: 'search, nothing found', typed: 'zzzzzz' },
  ...helpScenes,
  { ...viewed({ at: 'help' }), name: 'hidden', isHidden: true },
  { name: 'warning', moment: 'warning', view: { at: 'home' } },
  { name: 'curtain', moment: 'curtain', view: { at: 'home' } },
  { name: 'wiping', moment: 'wiping' },
  { name: 'goodbye', moment: 'goodbye', receipt: receiptWhere(true) },
  { name: 'unavailable', moment: 'unavailable', receipt: receiptWhere(false) },
  { ...viewed({ at: 'help' }), name: 'help, supervised', supervised: { status: statusOf() } },
  { ...viewed({ at: 'status' }), name: 'status, empty', supervised: { status: statusOf([]) } },
  { ...viewed({ at: 'status' }), supervised: { status: statusOf() } },
  ...enrolmentScenes,
  ...diagnosticScenes(content),
  ...doorScenes(content),
  ...purposeScenes(content),
  {
    name: 'goodbye, supervised',
    moment: 'goodbye',
    receipt: receiptWhere(true),
    supervised: { status: statusOf() },
  },
  {
    name: 'clock',
    moment: 'attract',
    clock: { systemMs: Date.UTC(2029, 10, 27), aheadMs: 2 * 365 * 86_400_000 },
  },
]

const walkOf = ({ guide, surroundings, log }: Standing) => ({ guide: guide.id, surroundings, log })

/** The take-home sheet of a walk. */
export const sheetScene = (standing: Standing): Scene => ({
  name: `${standing.guide.id}, sheet at ${standing.step}`,
  moment: 'active',
  view: { at: 'sheet' },
  walk: walkOf(standing),
})

/** A site step with its site open beside it. */
type BesideOf = (scene: Scene, step: External) => readonly Scene[]

/** A step, then each of the ways it can look once something was touched. */
function stepScenes(standing: Standing, besideOf: BesideOf): readonly Scene[] {
  const { guide, step: id } = standing
  const step = guide.steps[id]
  const walk = walkOf(standing)
  const scene: Scene = { name: `${guide.id}, ${id}`, moment: 'active', view: { at: 'guide' }, walk }
  const hasHardWord = JSON.stringify(step).includes('[[term:')
  return [
    scene,
    ...(hasHardWord
      ? [{ ...scene, name: `${scene.name}, a word explained`, touched: ['.rich-terms button'] }]
      : []),
    ...variantsOf(step, scene, walk, id, besideOf),
  ]
}

const tried = ['shown', 'tried'] as const

function variantsOf(
  step: Step | undefined,
  scene: Scene,
  walk: ReturnType<typeof walkOf>,
  id: string,
  besideOf: BesideOf,
): readonly Scene[] {
  switch (step?.kind) {
    case 'choice':
      return [{ ...scene, name: `${scene.name}, nothing chosen`, touched: ['.foot .btn-main'] }]
    case 'practice':
      // Where to touch, then one touch in the window.
      return [
        ['.trying-task .btn:last-child'],
        ['.exercise-page :is(.try-main, .try-row, .try-button, .try-option, .try-link)'],
      ].map((touched, at) => ({ ...scene, name: `${scene.name}, ${tried[at]}`, touched }))
    case 'external':
      return [
        { ...scene, name: `${scene.name}, opened`, walk: { ...walk, opened: [id] } },
        { ...scene, name: `${scene.name}, exercise`, purpose: { isPractice: true } },
        { ...scene, name: `${scene.name}, leaving`, view: { at: 'leaving' } },
        // The browser of the stage refuses every window.
        {
          ...scene,
          name: `${scene.name}, window refused`,
          view: { at: 'leaving' },
          touched: ['.foot .btn-main'],
        },
        { ...scene, name: `${scene.name}, offline`, network: 'none' },
        { ...scene, name: `${scene.name}, finish`, view: { at: 'finish' } },
        ...besideOf(scene, step),
      ]
    default:
      return []
  }
}

/** The site step with most to say: where the panel is tightest. */
function fullestSiteStep({ guides }: Content): string | undefined {
  const sites = Object.values(guides).flatMap(({ id, steps }) =>
    Object.entries(steps).flatMap(([name, step]) =>
      step.kind === 'external'
        ? [{ at: `${id}, ${name}`, length: JSON.stringify(step).length }]
        : [],
    ),
  )
  return sites.toSorted((a, b) => b.length - a.length)[0]?.at
}

/** Introduction, every step reached, and one take-home sheet per ending. */
export function guideScenes(guideId: string, content: Content): readonly Scene[] {
  const guide = content.guides[guideId]
  if (!guide) return []
  const { screens, sheets } = reachedScreens(guide, content)
  const fullest = fullestSiteStep(content)
  const { sites } = content.front.registry
  const besideOf: BesideOf = (scene, step) => {
    const host = new URL(sites[step.site]?.origins[0] ?? 'https://exemple.nc').host
    return besideScenes(scene, step, host, scene.name === fullest)
  }
  const sheetPerStep = new Map(sheets.map((standing) => [standing.step, standing]))
  return [
    { ...viewed({ at: 'introduction', guide: guideId }), name: `${guideId}, introduction` },
    ...screens.flatMap((standing) => stepScenes(standing, besideOf)),
    ...[...sheetPerStep.values()].map(sheetScene),
  ]
}
