/** The screens of an aidant's help: what a person agrees to, what an aidant types, reads and writes. Nobody in them is real. */
import type { AidantLayer } from '#contract/aidant.ts'
import type { Content } from '#contract/release.ts'
import type { Text } from '#contract/text.ts'
import type { Log } from '#contract/walk.ts'
import { resolve } from '#guide/resolve.ts'
import { reachedScreens } from './reached-screens.ts'
import type { Scene } from './stage/scene.ts'

const guideId = 'impots-declaration'
const said = (fr: string): Text => ({ std: { fr }, easy: { fr } })

const referent = {
  partner: 'dsf',
  domain: said('Déclarations de revenus'),
  procedures: [guideId],
  function: 'Référente essai',
  hours: said('Lundi à vendredi, 8 h à 12 h'),
  delayDays: 2,
  langs: ['fr'],
  scope: 'country',
  places: [],
  diffusion: 'aidant',
  validFrom: '2020-01-01',
  validUntil: '2027-12-31',
  verifiedAt: '2026-11-01',
  owner: 'Essai',
} as const satisfies Omit<AidantLayer['referents'][string], 'channels'>

/** A layer with something in every part of the notes. */
const layerOf = ({ guides, front }: Content, step: string): AidantLayer => {
  const guide = guides[guideId]
  return {
    notes: { [guideId]: { [step]: [said('Dites la date limite du moment.')] } },
    steps: {},
    guides: guide ? [{ ...guide, id: 'se-former' }] : [],
    referents: {
      impots: { ...referent, channels: [{ kind: 'internal-phone', value: '00 00 00' }] },
      standard: {
        ...referent,
        validUntil: '2021-01-01',
        channels: [{ kind: 'email', value: 'standard@essai.example' }],
      },
    },
    answers: {},
    partners: Object.fromEntries(
      Object.entries(front.registry.partners).map(([id, { name }]) => [id, name]),
    ),
    conventions: [
      {
        partner: 'CAFAT',
        signatory: 'CAFAT',
        signed: '2025-04',
        until: null,
        services: ['Former les aidants'],
      },
    ],
    reception: [said('Dire bonjour, puis son prénom.')],
    urgent: [said('Appeler le référent tout de suite.')],
    aidants: { '10': { firstName: 'Hina', training: { dsf: '2026-09-01' } } },
  }
}

/** Two people on the same step by the same way, who have answered and ticked otherwise. */
export function otherAnswers(content: Content): readonly (readonly [Scene, Scene])[] {
  const { aidant } = assistedScenes(content)
  const notes = aidant.find(({ name }) => name === 'assisted, notes')
  return Object.values(content.guides).flatMap((guide) => {
    for (const { surroundings, log } of reachedScreens(guide, content).screens) {
      const here = resolve(guide, surroundings, log)
      for (const [id, step] of Object.entries(guide.steps)) {
        if (step.kind !== 'choice' || step.many || !Object.hasOwn(here.log, id)) continue
        for (const { value } of step.options) {
          const other = { ...here.log, [id]: value }
          const there = resolve(guide, surroundings, other)
          const isSameWay = there.path.join() === here.path.join() && value !== here.log[id]
          if (!isSameWay || !notes) continue
          const scene = (answers: Log): Scene => ({
            ...notes,
            walk: {
              guide: guide.id,
              surroundings,
              log: answers,
              remembered: answers,
              ticked: answers === other ? { [id]: ['one', 'two'] } : {},
            },
          })
          return [[scene(here.log), scene(other)] as const]
        }
      }
    }
    return []
  })
}

/** For the person first; the others are for the aidant, whose targets may be smaller (assisted-mode.md, A2). */
export function assistedScenes(content: Content): Readonly<Record<'person' | 'aidant', Scene[]>> {
  const guide = content.guides[guideId]
  const [standing] = guide ? reachedScreens(guide, content).screens : []
  if (!standing) throw new Error(`no step of ${guideId} is reached`)
  const layer = layerOf(content, standing.step)
  const open = { phase: 'present', layer, number: '10' } as const
  const scene = (name: string, assisted: Scene['assisted'], over: Partial<Scene> = {}): Scene => ({
    name: `assisted, ${name}`,
    moment: 'active',
    view: { at: 'assisted' },
    walk: { guide: guideId, surroundings: standing.surroundings, log: standing.log },
    ...(assisted ? { assisted } : {}),
    ...over,
  })
  const onGuide = { view: { at: 'guide' } } as const
  return {
    person: [
      scene('agreement', {}),
      scene('the banner over a guide', open, onGuide),
      scene('the banner, about to close', { ...open, phase: 'leaving' }, onGuide),
    ],
    aidant: [
      scene('number and code', { phase: 'proving' }),
      scene('number, code or key', { phase: 'proving', hasKeys: true }),
      scene('a key is awaited', { phase: 'proving', hasKeys: true, checking: 'key' }),
      scene('a key that was copied', {
        phase: 'proving',
        hasKeys: true,
        refusal: { why: 'cloned', number: '10' },
      }),
      scene('wrong', { phase: 'proving', refusal: { why: 'wrong' } }),
      scene('wait', { phase: 'proving', refusal: { why: 'wait', ms: 125_000 } }),
      scene('charter', { phase: 'charter', layer, number: '10' }),
      scene('notes', open),
      scene('notes, clock wrong and disk full', {
        ...open,
        day: undefined,
        isJournalRefused: true,
      }),
      scene('notes, journal changed', { ...open, brokenAt: 12 }),
      scene('record', { ...open, isRecording: true }),
    ],
  }
}
